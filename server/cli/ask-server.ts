import { type Console, readConsole } from '../access/console-file.ts';
import { CannotRunError } from './explain.ts';

/** What a running server answers to its owner's commands. */
export type ServerAnswer =
  | { readonly ok: true; readonly ticket?: string; readonly key?: string }
  | { readonly ok: false; readonly code: string };

/** The server that runs on a data folder; `undefined` when none answers there. */
export async function findServer(dataDir: string): Promise<Console | undefined> {
  const known = await readConsole(dataDir);
  if (known === undefined) return undefined;
  try {
    // Another folder's server may listen there by now: only the own one knows the secret.
    const headers = { Authorization: `Bearer ${known.secret}` };
    const { ok } = (await (await fetch(`${known.base}/api/console`, { headers })).json()) as { ok?: boolean };
    return ok === true ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the server on this machine as its pages do, with the secret of its data folder. */
export async function askServer({ base, secret }: Console, path: string): Promise<ServerAnswer> {
  try {
    const headers = { Origin: base, Authorization: `Bearer ${secret}` };
    return (await (await fetch(base + path, { method: 'POST', headers })).json()) as ServerAnswer;
  } catch {
    throw new CannotRunError(`The Runding server at ${base} did not answer. Try again.`);
  }
}
