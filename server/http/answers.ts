import type { Request, Response } from 'express';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';

/** Says no with its code. The status is 200 unless the asker has no right or names something that is not there. */
export function sendNo(response: Response, code: DoorRefusal, status = 200): void {
  response.status(status).json({ ok: false, code });
}

/** The secret of `Authorization: Bearer …`, or an empty text. */
export function bearerOf(request: Request): string {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice('Bearer '.length).trim() : '';
}

/** The asker's address, taken from the socket: headers that name another one can be written by anybody. */
export function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}
