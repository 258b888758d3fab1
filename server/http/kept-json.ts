import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

interface Written {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

const pack = promisify(gzip);
const written = new WeakMap<object, Promise<Written>>();

/** Sends what never changes under its hash, as a hall's phones fetch it: written and compressed once. */
export async function sendKept(request: Request, response: Response, hash: string, content: object): Promise<void> {
  const known = written.get(content) ?? write(content);
  written.set(content, known);
  const { plain, packed } = await known;
  const isPacked = request.acceptsEncodings('gzip') !== false;
  response.set('Cache-Control', 'public, max-age=31536000, immutable').set('Vary', 'Accept-Encoding').type('json');
  // Its name is its hash: nothing has to be computed to compare it.
  response.set('ETag', `"${hash}${isPacked ? '-gzip' : ''}"`);
  if (isPacked) response.set('Content-Encoding', 'gzip');
  response.send(isPacked ? packed : plain);
}

async function write(content: object): Promise<Written> {
  const plain = Buffer.from(JSON.stringify(content));
  return { plain, packed: await pack(plain, { level: 9 }) };
}
