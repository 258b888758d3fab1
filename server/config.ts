import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLoopback, readHostName } from './access/host-names.ts';

export interface Config {
  /** TCP port, 0–65535; 0 takes any free one. */
  readonly port: number;
  /** Whether nobody asked for this very port: where it is taken and no phone waits for it, the next one does as well. */
  readonly anyPort?: boolean;
  /** Interface to listen on: an address or a host name; 0.0.0.0 is all of them. */
  readonly host: string;
  /** Absolute path of the folder that holds everything the server keeps. */
  readonly dataDir: string;
  /** Names, beside its addresses, under which the server may be asked for; with a port where another one leads here. */
  readonly names?: readonly string[];
  /** Only keys open the host page, on this machine too. */
  readonly locked?: boolean;
  /** Whether the commands may open a browser on this machine. */
  readonly opensBrowser?: boolean;
}

/** A setting has a value that cannot be used. The message names both, and what would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  name: { type: 'string', multiple: true },
  locked: { type: 'boolean' },
  'no-open': { type: 'boolean' },
} as const;

const KNOWN = '--port 2568, --host 0.0.0.0, --data FOLDER, --name NAME, --locked, --no-open';

/**
 * Reads `--port` or PORT (default 2567), `--host` or HOST (default 0.0.0.0), `--data` or DATA_DIR (default ./data, taken
 * from the working folder; `~` is the home folder), and the options that no variable has. What is typed goes before what is
 * in the environment; an empty value counts as not set. Throws `ConfigError`.
 */
export function readConfig(env: Environment, typed: readonly string[] = []): Config {
  const options = readOptions(typed);
  const setting = (option: 'port' | 'host' | 'data', variable: string, otherwise: string) => {
    for (const [name, value] of [
      [`--${option}`, options[option]],
      [variable, env[variable]],
    ] as const) {
      if (value !== undefined && value.trim() !== '') return { name, value: value.trim() };
    }
    return { name: variable, value: otherwise };
  };
  const host = readHost(setting('host', 'HOST', '0.0.0.0'));
  const port = setting('port', 'PORT', '');
  return {
    port: readPort(port.value === '' ? { name: 'PORT', value: '2567' } : port),
    ...(port.value === '' ? { anyPort: true } : {}),
    host,
    dataDir: readFolder(setting('data', 'DATA_DIR', './data')),
    names: (options.name ?? []).map((value) => readName({ name: '--name', value: value.trim() })),
    locked: options.locked ?? false,
    opensBrowser: !(options['no-open'] ?? false),
  };
}

/** Whether a server that listens there is reached by what runs on the same machine under `localhost`. */
export function listensAtHome({ host }: Pick<Config, 'host'>): boolean {
  return host === '0.0.0.0' || host === '::' || host === 'localhost' || isLoopback(host);
}

interface Setting {
  readonly name: string;
  readonly value: string;
}

function unusable({ name, value }: Setting, wanted: string): ConfigError {
  return new ConfigError(`${name} is "${value}", but must be ${wanted}.`);
}

function readOptions(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.? To specify|\n/)[0] : String(error);
    throw new ConfigError(`${reason}. There are: ${KNOWN}`);
  }
}

function readPort(setting: Setting): number {
  const port = Number(setting.value);
  if (!/^\d{1,5}$/.test(setting.value) || port > 65_535) throw unusable(setting, 'a whole number from 0 to 65535');
  return port;
}

function readHost(setting: Setting): string {
  const isAddress = /^[0-9a-fA-F:.]+(%\w+)?$/.test(setting.value);
  const isName = /^[\w-]+(\.[\w-]+)*$/.test(setting.value);
  // A name followed by a port would be taken for neither.
  if (!isAddress && !isName)
    throw unusable(setting, 'an address such as 0.0.0.0 or a host name, without http:// and port');
  return setting.value;
}

function readName(setting: Setting): string {
  if (readHostName(setting.value) === undefined)
    throw unusable(
      setting,
      'a host name such as runding.lan, without http:// and path; with a port only where it is another one',
    );
  return setting.value;
}

function readFolder(setting: Setting): string {
  const { value } = setting;
  if (value.includes('\0')) throw unusable(setting, 'the path of a folder');
  // Only shells know "~", and not inside quotes.
  const [isHome, rest = ''] = /^~(?:$|[/\\](.*))/s.exec(value) ?? [];
  if (isHome !== undefined) return resolve(join(homedir(), rest));
  if (value.startsWith('~')) throw unusable(setting, 'the path of a folder; "~" stands for your own home folder only');
  return resolve(value);
}
