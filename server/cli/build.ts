import { buildClient } from './built-client.ts';
import { endWithConsole } from './console-end.ts';
import { explain } from './explain.ts';

endWithConsole();

// npm run build: the client, built and compressed beforehand.

try {
  await buildClient();
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run build')}\n`);
  process.exitCode = 1;
}
