import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Application, type NextFunction, type Request, type Response } from 'express';
import { type Language, languageOf } from '../../shared/kernel/languages.ts';
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

/**
 * Serves the built client: pages by their plain address, hashed assets for ever, gzip where it was made beforehand.
 * @param spoken what whoever names no language is spoken to in, where a page was built in it
 */
export function addClientFiles(app: Application, directory: string, spoken: () => Language): void {
  for (const { path, file } of PAGES) {
    app.get(path, (request, response) => {
      const inLanguage = `${file}.${languageOf(request.query.lang) ?? spoken()}.html`;
      const page = existsSync(join(directory, inLanguage)) ? inLanguage : `${file}.html`;
      sendPage(directory, page, request, response);
    });
  }
  app.use('/assets', (request: Request, response: Response, next: NextFunction) => {
    if (!/^\/[\w.-]+$/.test(request.path)) return next();
    const file = join(directory, 'assets', request.path);
    if (existsSync(file)) response.set('Cache-Control', IMMUTABLE);
    if (!sendCompressed(file, request, response, true)) next();
  });
  app.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(directory, { index: false, dotfiles: 'ignore' }));
}

function sendPage(directory: string, page: string, request: Request, response: Response): void {
  const file = join(directory, page);
  response.set({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': policyOf(file) });
  if (!sendCompressed(file, request, response)) response.sendFile(file);
}

/** The policy of a page with the scripts that the build wrote into it, by their hashes: no other script in a page runs. */
function policyOf(file: string): string {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const hashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return hashes.length === 0 ? POLICY : `${POLICY}; script-src 'self' ${hashes.join(' ')}`;
}

/**
 * Sends `file.gz` in place of `file` when there is one and the browser takes it; browsers on plain http take no brotli.
 * @param isForEver its name says what is in it: nobody asks whether it changed
 */
function sendCompressed(file: string, request: Request, response: Response, isForEver = false): boolean {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
  if (type === undefined || !request.acceptsEncodings('gzip') || !existsSync(`${file}.gz`)) return false;
  response.set({ 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  // Headers that nobody needs cost every phone: the first screen has 30 KB. A page is compared by its tag alone.
  const plain = { etag: !isForEver, lastModified: false, acceptRanges: false };
  response.sendFile(`${file}.gz`, { headers: { 'Content-Type': type }, ...plain });
  return true;
}
