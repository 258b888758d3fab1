import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';
import type { TestProject } from 'vitest/node';
import { WebSocketServer } from 'ws';
import { pageLanguage } from '../../client/vite.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page of parts is that all files of a run share. */
    partsPage: string;
  }
}

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

/** Files that have what they hold in their names: the browser keeps them, and what it compiled of them. */
const KEPT = { 'cache-control': 'public, max-age=3600, immutable' };

/** A page built by Vite and served from memory on a free port of this machine. */
export type BuiltPage = { readonly url: string; close(): Promise<void> };

type Files = ReadonlyMap<string, string | Uint8Array>;

/** For all test files of a run: one page of parts, built when the first of them asks for it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let built: Promise<Files> | undefined;
  const { url, close } = await serveFiles(() => {
    built ??= buildPartsPage();
    return built;
  });
  provide('partsPage', url);
  return close;
}

/**
 * Builds the page of parts, which `npm run dev` has under `/parts`; resolves with its files by their path.
 *
 * @param plugins what it is built with besides
 */
export async function buildPartsPage(plugins: readonly PluginOption[] = []): Promise<Files> {
  const result = await build({
    configFile: false,
    root: join(import.meta.dirname, '../parts'),
    logLevel: 'error',
    plugins: [pageLanguage(), ...plugins],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: 'chrome87', chunkSizeWarningLimit: 2000 },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const file of output.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}

/** Serves files on a free port of this machine; when their build fails, all answer with its fault. */
export async function serveFiles(filesOf: () => Promise<Files>): Promise<BuiltPage> {
  const server = createServer((request, response) => {
    const [asked = '/'] = (request.url ?? '').split('?');
    const path = asked === '/' ? '/index.html' : asked;
    const answer = (status: number, body: string | Uint8Array, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type, ...(path.startsWith('/assets/') && KEPT) }).end(body);
    filesOf().then(
      (files) => {
        const body = files.get(path);
        if (body === undefined) answer(404, 'There is no such file.');
        else answer(200, body, MIME[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      },
      (fault: unknown) => answer(500, String(fault)),
    );
  });
  // As the product's server does: a socket to nowhere opens, and is closed.
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        sockets.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
