import { resolve } from 'node:path';
import type { Application } from 'express';
import { PAGES } from '../../shared/wire/pages.ts';
import { hostLink } from '../access/host-link.ts';
import { readHostName } from '../access/host-names.ts';
import { type Config, readConfig } from '../config.ts';
import { startRunding } from '../main.ts';
import { SCENARIOS_DIR } from './built-client.ts';
import { explain } from './explain.ts';

// npm run dev: the server behind Vite's pages. `node --watch` restarts it when the server or the rules change; Vite
// renews the pages by itself.

async function serveSources(config: Config): Promise<void> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: resolve(import.meta.dirname, '../../client/vite.config.ts'),
    appType: 'mpa',
    // Its own socket knows addresses and localhost; the names are those that the pages are asked for under.
    server: {
      middlewareMode: true,
      allowedHosts: (config.names ?? []).flatMap((name) => readHostName(name)?.name ?? []),
      ws: { port: 24_679 } as never,
    },
  });
  const pages = (app: Application) => {
    for (const { path, file } of PAGES) {
      app.get(path, (request, _response, next) => {
        request.url = request.url.replace(path, `/${file}.html`);
        next();
      });
    }
    app.use(vite.middlewares);
  };
  const runding = await startRunding({ config, scenariosDir: SCENARIOS_DIR, pages });
  process.stdout.write(`\n  Runding (dev)  http://localhost:${runding.port}\n`);
  const link =
    runding.giveTicket?.() ?? (runding.minted && hostLink(`http://localhost:${runding.port}`, runding.minted));
  if (link !== undefined) process.stdout.write(`  ${link}\n\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all([runding.stop(), vite.close()]).then(() => process.exit(0)));
  }
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await serveSources(config);
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run dev', config)}\n`);
  process.exit(1);
}
