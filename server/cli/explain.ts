import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';
import { DataFolderError } from '../store/store-errors.ts';

/** The work cannot be done here. The message is for a person at a console and names the way out. */
export class CannotRunError extends Error {
  override readonly name = 'CannotRunError';
}

/**
 * What whoever typed a command is told of a fault: one sentence with a way out, where the fault is one of theirs.
 * @param command as it is typed, `npm start` @param config what it was started with, once that could be read
 * @param holder what holds the port, where it is taken
 */
export function explain(error: unknown, command: string, config?: Config, holder?: string): string {
  if (error instanceof DataFolderError && error.fault === 'in-use')
    return `${error.message} Its facilitator page: npm run host`;
  if (error instanceof DataFolderError || error instanceof ConfigError || error instanceof CannotRunError)
    return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = config === undefined ? undefined : LISTENING[code]?.(config, `${command} --`, holder);
  return sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Why a server cannot listen where it was told to, by the code of the fault. */
const LISTENING: Readonly<Record<string, (config: Config, command: string, holder?: string) => string>> = {
  EADDRINUSE: ({ port }, command, holder) =>
    `Port ${port} is taken${holder === undefined ? '' : ` by ${holder}`}. Choose another one: ${command} --port ${port < 65_535 ? port + 1 : 2567}`,
  EACCES: ({ port }, command) => `Port ${port} may not be opened. Choose one above 1023: ${command} --port 2567`,
  EADDRNOTAVAIL: ({ host }, command) => `${noAddress(host)} Listen on all addresses: ${command} --host 0.0.0.0`,
  EINVAL: ({ host }, command) => `${noAddress(host)} Listen on all addresses: ${command} --host 0.0.0.0`,
  EAFNOSUPPORT: ({ host }, command) => `${noAddress(host)} Listen on all addresses: ${command} --host 0.0.0.0`,
  ENOTFOUND: ({ host }, command) =>
    `No address is known for the name "${host}". Listen on all addresses: ${command} --host 0.0.0.0`,
  EAI_AGAIN: ({ host }, command) =>
    `No address is known for the name "${host}". Listen on all addresses: ${command} --host 0.0.0.0`,
};

function noAddress(host: string): string {
  return `"${host}" is not an address of this machine.`;
}
