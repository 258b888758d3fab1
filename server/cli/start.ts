import { hostLink } from '../access/host-link.ts';
import { ConfigError, readConfig } from '../config.ts';
import { logFault } from '../hosting/faults.ts';
import { addClientFiles } from '../http/client-files.ts';
import { type Runding, startRunding } from '../main.ts';
import { DataFolderError } from '../store/store-errors.ts';
import { CLIENT_DIR, ensureBuiltClient, SCENARIOS_DIR } from './built-client.ts';

// npm start: builds the pages when needed, opens the doors, says where.

function greeting(runding: Runding): string {
  const [first = `http://localhost:${runding.port}`] = runding.addresses;
  const lines = ['', `  Runding  ${first}`, '', '  Peserta membuka alamat itu. / Participants open that address.'];
  if (runding.minted === undefined) {
    lines.push('  Halaman fasilitator / facilitator page: the link printed at the first start, or  npm run host-key');
  } else {
    lines.push(
      '  Halaman fasilitator, juga untuk latihan (simpan, rahasia) / facilitator page, also for practising (keep it secret):',
      `    ${hostLink(new URL(first).hostname.replace(/^\[|\]$/g, ''), runding.port, runding.minted)}`,
    );
  }
  for (const { id, reason } of runding.damaged) lines.push(`  ! Session ${id} could not be opened: ${reason}`);
  return `${lines.join('\n')}\n\n`;
}

function explain(error: unknown): string {
  if (error instanceof DataFolderError || error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${process.env.PORT ?? 2567} is taken. Choose another one: PORT=2568 npm start`;
  if (code === 'EACCES')
    return `Port ${process.env.PORT} may not be opened. Choose one above 1023: PORT=2567 npm start`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  const config = readConfig(process.env);
  await ensureBuiltClient();
  const runding = await startRunding({
    config,
    scenariosDir: SCENARIOS_DIR,
    pages: (app) => addClientFiles(app, CLIENT_DIR),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      runding.stop().then(
        () => process.exit(0),
        (error) => {
          logFault('stopping', error);
          process.exit(1);
        },
      );
    });
  }
  process.on('unhandledRejection', (error) => logFault('unhandled rejection', error));
  process.stdout.write(greeting(runding));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
