import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { Response } from 'express';
import { logFault } from '../faults.ts';

/** Lines are written together up to this size (characters); then everybody else has a turn. */
const PIECE = 64 * 1024;

/** Sends JSON Lines as a file to keep, a piece at a time, as fast as they are read. */
export function sendLines(response: Response, name: string, lines: Iterable<string>): Promise<void> {
  response.set('Content-Type', 'application/x-ndjson; charset=utf-8');
  return send(response, name, lines, []);
}

/** Like `sendLines`, packed as one gzip file. */
export function sendPackedLines(response: Response, name: string, lines: Iterable<string>): Promise<void> {
  response.set('Content-Type', 'application/gzip');
  return send(response, name, lines, [createGzip()]);
}

async function send(
  response: Response,
  name: string,
  lines: Iterable<string>,
  through: readonly NodeJS.ReadWriteStream[],
): Promise<void> {
  response.set('Cache-Control', 'no-store').attachment(name);
  try {
    await pipeline([Readable.from(inPieces(lines)), ...through, response]);
  } catch (error) {
    // Whoever went away before the end has nobody to be told.
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') logFault(`download ${name}`, error);
    response.destroy();
  }
}

async function* inPieces(lines: Iterable<string>): AsyncGenerator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await nextTurn();
  }
  if (piece !== '') yield piece;
}
