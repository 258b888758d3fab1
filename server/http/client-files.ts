import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Application, type NextFunction, type Request, type Response } from 'express';
import { PAGES } from '../../shared/wire/pages.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Types of the files that are kept compressed beside the originals. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What every page may do: nothing from elsewhere, sockets to the own host only. Other files say what every answer says. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Serves the built client: pages by their plain address, hashed assets for ever, gzip where it was made beforehand. */
export function addClientFiles(app: Application, directory: string): void {
  for (const { path, file } of PAGES) {
    app.get(path, (request, response) => sendPage(directory, `${file}.html`, request, response));
  }
  app.use('/assets', (request: Request, response: Response, next: NextFunction) => {
    if (!/^\/[\w.-]+$/.test(request.path)) return next();
    const file = join(directory, 'assets', request.path);
    if (existsSync(file)) response.set('Cache-Control', IMMUTABLE);
    if (!sendCompressed(file, request, response)) next();
  });
  app.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(directory, { index: false, dotfiles: 'ignore' }));
}

function sendPage(directory: string, page: string, request: Request, response: Response): void {
  response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': POLICY });
  const file = join(directory, page);
  if (!sendCompressed(file, request, response)) response.sendFile(file);
}

/** Sends `file.gz` in place of `file` when there is one and the browser takes it; browsers on plain http take no brotli. */
function sendCompressed(file: string, request: Request, response: Response): boolean {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (type === undefined || !request.acceptsEncodings('gzip') || !existsSync(`${file}.gz`)) return false;
  response.set({ 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  response.sendFile(`${file}.gz`, { headers: { 'Content-Type': type } });
  return true;
}
