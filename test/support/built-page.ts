import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';
import { pageLanguage } from '../../client/vite.config.ts';

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};

/** A page built by Vite and served from memory on a free port of this machine. */
export type BuiltPage = { readonly url: string; close(): Promise<void> };

/**
 * The page of parts, which `npm run dev` has under `/parts` and tests steer.
 *
 * @param plugins what the build is made with besides
 */
export async function servePartsPage(plugins: readonly PluginOption[] = []): Promise<BuiltPage> {
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
  const server = createServer((request, response) => {
    const [asked = '/'] = (request.url ?? '').split('?');
    const path = asked === '/' ? '/index.html' : asked;
    const body = files.get(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': MIME[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
