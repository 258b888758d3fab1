import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { startRunding } from '../main.ts';
import { SCENARIOS_DIR } from './built-client.ts';

// npm run dev: the server behind Vite's pages. `node --watch` restarts it when the server or the rules change; Vite
// renews the pages by itself.

const { createServer } = await import('vite');
const vite = await createServer({
  root: resolve(import.meta.dirname, '../../client'),
  appType: 'mpa',
  server: { middlewareMode: true, allowedHosts: true, ws: { port: 24_679 } as never },
});
const runding = await startRunding({
  config: readConfig(process.env),
  scenariosDir: SCENARIOS_DIR,
  pages: (app) => {
    for (const page of ['host', 'check', 'agreement', 'desk']) {
      app.get(`/${page}`, (request, _response, next) => {
        request.url = request.url.replace(`/${page}`, `/${page}.html`);
        next();
      });
    }
    app.use(vite.middlewares);
  },
});
process.stdout.write(`\n  Runding (dev)  http://localhost:${runding.port}\n`);
if (runding.minted !== undefined) {
  process.stdout.write(`  http://localhost:${runding.port}/host#key=${runding.minted}\n\n`);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.all([runding.stop(), vite.close()]).then(() => process.exit(0)));
}
