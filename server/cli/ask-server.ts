import { type AnswerRoute, readYes } from '../../shared/wire/answers.ts';
import { type AnswerOf, ROUTES } from '../../shared/wire/routes.ts';
import { isNo } from '../../shared/wire/seat-answers.ts';
import { type Console, readConsole } from '../access/console-file.ts';
import { CannotRunError } from './explain.ts';

/** What the owner of a data folder asks the server that runs on it. */
type OwnersRoute = AnswerRoute & ('findConsole' | 'printHostKey' | 'askForTicket');

/** The server that runs on a data folder; `undefined` when none answers there. */
export async function findServer(dataDir: string): Promise<Console | undefined> {
  const known = await readConsole(dataDir);
  if (known === undefined) return undefined;
  // Another folder's server may listen there by now: only the own one knows the secret.
  const answer = await ask(known, 'findConsole');
  return answer?.ok ? known : undefined;
}

/** Asks the server on this machine as its pages do, with the secret of its data folder. */
export async function askServer<N extends OwnersRoute>(server: Console, name: N): Promise<AnswerOf<N>> {
  const answer = await ask(server, name);
  if (answer === undefined) throw new CannotRunError(`The Runding server at ${server.base} did not answer. Try again.`);
  return answer;
}

/** The answer; `undefined` when none came, or something else answered in its place. */
async function ask<N extends OwnersRoute>({ base, secret }: Console, name: N): Promise<AnswerOf<N> | undefined> {
  const { method, path } = ROUTES[name];
  const headers = { Origin: base, Authorization: `Bearer ${secret}` };
  try {
    const response = await fetch(base + path, { method, headers });
    const came: unknown = await response.json();
    return isNo(came) ? (came as AnswerOf<N>) : readYes(name, came);
  } catch {
    return undefined;
  }
}
