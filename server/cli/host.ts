import { ticketLink } from '../access/host-tickets.ts';
import { type Config, readConfig } from '../config.ts';
import { askServer, findServer } from './ask-server.ts';
import { endWithConsole } from './console-end.ts';
import { CannotRunError, explain } from './explain.ts';
import { FROM_ELSEWHERE, openHostPage } from './host-page.ts';

endWithConsole();

// npm run host: opens the host page of the server that runs on this machine, without typing a key.

async function run({ dataDir, opensBrowser = true }: Config): Promise<void> {
  const server = await findServer(dataDir);
  if (server === undefined) throw new CannotRunError(`No Runding server is running on ${dataDir}. Start it: npm start`);
  const answer = await askServer(server, 'askForTicket');
  if (!answer.ok) throw new CannotRunError(whyNot(answer.code, server.base));
  const link = ticketLink(Number(new URL(server.base).port), answer.ticket);
  process.stdout.write(`\n${await openHostPage(link, opensBrowser)}${FROM_ELSEWHERE}\n`);
}

function whyNot(code: string, base: string): string {
  if (code === 'keys-only')
    return 'The server was started so that only keys open it (--locked). A new key: npm run host-key';
  if (code === 'not-this-laptop') return `The server listens at ${base} only. A key for that address: npm run host-key`;
  return `The server at ${base} gave no ticket (${code}).`;
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await run(config);
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run host', config)}\n`);
  process.exitCode = 1;
}
