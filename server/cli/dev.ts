import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Application } from 'express';
import { PAGES } from '../../shared/wire/pages.ts';
import { hostLink } from '../access/host-link.ts';
import { readHostName } from '../access/host-names.ts';
import { formatProblem, loadScenario, SCENARIOS_DIR } from '../cases/scenarios.ts';
import { type Config, readConfig } from '../config.ts';
import { addDevLinks, devLinks, goOn } from '../dev/dev-links.ts';
import { playSessions } from '../dev/play-sessions.ts';
import { type Runding, startRunding } from '../main.ts';

import { keepWithoutConsole } from './console-end.ts';
import { CannotRunError, explain } from './explain.ts';

keepWithoutConsole();

// npm run dev: the server behind Vite's pages, with sessions to look into. `node --watch` restarts it when the server or
// the rules change; Vite renews the pages by itself.

/** Where development keeps what it plays, in the working folder; whoever names another folder finds there what is in it. */
const DEV_DATA = '.dev-data';

/** The page of parts, read as it is: it belongs to the tests, and no build has it. */
const PARTS = resolve(import.meta.dirname, '../../test/parts');

async function playInto(dataDir: string): Promise<void> {
  const result = await loadScenario(join(SCENARIOS_DIR, 'ntb-canada', 'scenario.yaml'));
  if (!('scenario' in result)) throw new CannotRunError(result.problems.map(formatProblem).join('\n'));
  await playSessions(dataDir, result.scenario);
}

function greeting(runding: Runding, config: Config): string {
  const base = `http://localhost:${runding.port}`;
  const links = devLinks(runding).map(({ path, opens }) => `  ${`${base}${path}`.padEnd(48)}${opens}`);
  return [
    ...links,
    `  ${`${base}/parts`.padEnd(48)}each part in its states`,
    '',
    '  Each further seat in a private window or another browser.',
    `  To begin anew: delete ${config.dataDir}. To start empty: npm run dev -- --data FOLDER`,
    '',
  ].join('\n');
}

async function serveSources(config: Config, isPlayed: boolean): Promise<void> {
  if (isPlayed) await playInto(config.dataDir);
  let runding: Runding | undefined;
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: resolve(import.meta.dirname, '../../client/vite.config.ts'),
    appType: 'mpa',
    // Its own socket knows addresses and localhost; the names are those that the pages are asked for under.
    server: {
      middlewareMode: true,
      allowedHosts: (config.names ?? []).flatMap((name) => readHostName(name)?.name ?? []),
      ws: { port: 24_679 } as never,
      fs: { allow: [PARTS, resolve(PARTS, '../support')] },
    },
  });
  const pages = (app: Application) => {
    for (const { path, file } of PAGES) {
      app.get(path, (request, _response, next) => {
        request.url = request.url.replace(path, `/${file}.html`);
        next();
      });
    }
    if (isPlayed) addDevLinks(app, () => runding);
    app.get('/parts', async (_request, response) => {
      const html = await readFile(join(PARTS, 'index.html'), 'utf8');
      const entry = `/@fs/${PARTS.replaceAll('\\', '/').replace(/^\//, '')}/parts.ts`;
      // Its frames show itself.
      response.set('Content-Security-Policy', "frame-ancestors 'self'");
      response.type('html').send(await vite.transformIndexHtml('/parts', html.replace('./parts.ts', entry)));
    });
    app.use(vite.middlewares);
  };
  const started = await startRunding({ config, scenariosDir: SCENARIOS_DIR, pages });
  runding = started;
  process.stdout.write(`\n  Runding (dev)  http://localhost:${started.port}\n`);
  if (isPlayed) {
    await goOn(started);
    process.stdout.write(`${greeting(started, config)}\n`);
  } else {
    const { port, giveTicket, minted } = started;
    const link = giveTicket?.() ?? (minted && hostLink(`http://localhost:${port}`, minted));
    if (link !== undefined) process.stdout.write(`  ${link}\n\n`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all([started.stop(), vite.close()]).then(() => process.exit(0)));
  }
}

let config: Config | undefined;
try {
  config = readConfig({ ...process.env, DATA_DIR: process.env.DATA_DIR || DEV_DATA }, process.argv.slice(2));
  await serveSources(config, config.dataDir === resolve(DEV_DATA));
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run dev', config)}\n`);
  process.exit(1);
}
