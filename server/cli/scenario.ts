import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { scenarioJsonSchema } from '../../shared/case-file/json-schema.ts';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { endWithConsole } from './console-end.ts';
import { explain } from './explain.ts';
import { check } from './scenario/check.ts';
import { pack, unpack } from './scenario/kasus.ts';

const USAGE = `npm run --silent scenario -- check FILE|FOLDER|ID… [--lang ${LANGUAGES.join('|')}] [--json] [--data FOLDER]
                                              what is wrong with a case, and whether it is worth playing
npm run --silent scenario -- play FILE|FOLDER|ID [--variant NAME] …  let bots play a case
npm run --silent scenario -- tournament CASE [--runs 50] …  let bots of every character play it many times, and judge it
npm run --silent scenario -- new NAME [--from CASE] a new case in the data folder: a small whole one, or a copy
npm run --silent scenario -- upgrade FILE|ID [--out FILE]   a case of format 1 in format 2
npm run --silent scenario -- import FILE [--out FOLDER]     a case from a published negotiation domain (JSON)
npm run --silent scenario -- pack CASE --out FILE   a case in one file, to be sent to somebody
npm run --silent scenario -- unpack FILE --out FOLDER   a case out of such a file, into a new folder
npm run --silent scenario -- schema                 write the schema for editors, scenarios/scenario.schema.json

Each of them says more with --help, and speaks ${LANGUAGES.join(' or ')} with --lang.
`;

const SCHEMA_FILE = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url));

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return check(args);
    case 'schema':
      await writeFile(SCHEMA_FILE, scenarioJsonSchema());
      process.stdout.write(`${SCHEMA_FILE}\n`);
      return 0;
    case 'play': {
      const { play } = await import('./scenario/play.ts');
      return play(args);
    }
    case 'tournament': {
      const { tournament } = await import('./scenario/tournament/tournament.ts');
      return tournament(args);
    }
    case 'new': {
      const { newCase } = await import('./scenario/new.ts');
      return newCase(args);
    }
    case 'upgrade': {
      const { upgrade } = await import('./scenario/upgrade.ts');
      return upgrade(args);
    }
    case 'import': {
      const { importFile } = await import('./scenario/import.ts');
      return importFile(args);
    }
    case 'pack':
      return pack(args);
    case 'unpack':
      return unpack(args);
    default:
      process.stderr.write(USAGE);
      return command === undefined || ['help', '--help', '-h'].includes(command) ? 0 : 2;
  }
}

endWithConsole();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run scenario')}\n`);
  process.exitCode = 1;
}
