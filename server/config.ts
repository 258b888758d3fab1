import { resolve } from 'node:path';

export interface Config {
  /** TCP port, 0–65535; 0 takes any free one. */
  readonly port: number;
  /** Interface to listen on: an address or a host name; 0.0.0.0 is all of them. */
  readonly host: string;
  /** Absolute path of the folder that holds everything the server keeps. */
  readonly dataDir: string;
}

/** An environment variable has a value that cannot be used. The message names both, and what would do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly variable: string;
  constructor(variable: string, value: string, wanted: string) {
    super(`${variable} is "${value}", but must be ${wanted}.`);
    this.variable = variable;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads PORT (default 2567), HOST (default 0.0.0.0) and DATA_DIR (default ./data, taken from the working folder).
 * An empty variable counts as not set. Throws `ConfigError`.
 */
export function readConfig(env: Environment): Config {
  return {
    port: readPort(settingOf(env, 'PORT') ?? '2567'),
    host: readHost(settingOf(env, 'HOST') ?? '0.0.0.0'),
    dataDir: readFolder(settingOf(env, 'DATA_DIR') ?? './data'),
  };
}

function settingOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new ConfigError('PORT', text, 'a whole number from 0 to 65535');
  return port;
}

function readHost(text: string): string {
  const isAddress = /^[0-9a-fA-F:.]+(%\w+)?$/.test(text);
  const isName = /^[\w-]+(\.[\w-]+)*$/.test(text);
  // A name followed by a port would be taken for neither.
  if (!isAddress && !isName)
    throw new ConfigError('HOST', text, 'an address such as 0.0.0.0 or a host name, without http:// and port');
  return text;
}

function readFolder(text: string): string {
  if (text.includes('\0')) throw new ConfigError('DATA_DIR', text, 'the path of a folder');
  return resolve(text);
}
