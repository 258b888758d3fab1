import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import type { AnswerRoute } from '../../shared/wire/answers.ts';
import type { HallAnswer } from '../../shared/wire/hall-messages.ts';
import { type AnswerOf, ROUTES, type RouteOf } from '../../shared/wire/routes.ts';
import { isNo } from '../../shared/wire/seat-answers.ts';
import { askRoute, type Unreachable, type Wish } from './api.ts';

/**
 * Asks what a row of the table of routes says, with a key. How the answer is read is loaded beside it: a library of
 * schemas is no part of any page's first load.
 */
export function ask<N extends AnswerRoute>(name: N, wish: Wish<RouteOf<N>>): Promise<AnswerOf<N> | Unreachable> {
  const loading = import('../../shared/wire/answers.ts');
  // Where it does not come, whoever waits for it below is told.
  loading.catch(() => undefined);
  return askRoute<RouteOf<N>>(ROUTES[name], wish, async (came) => {
    if (isNo(came)) return came as AnswerOf<N>;
    const { readYes } = await loading;
    return readYes(name, came);
  });
}

/** What came out of every table of a session. The first time may take seconds: then it is asked for once more. */
export async function askForResults(
  bearer: string,
  session: string,
): Promise<HallAnswer<SessionResults> | Unreachable> {
  const answer = await ask('readResults', { bearer, session });
  return !answer.ok && answer.code === 'unreachable' ? ask('readResults', { bearer, session }) : answer;
}

/** Whether the page is open under a name that only leads to the machine it is open on. */
export function isOnThisLaptop(host: string = location.hostname): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/**
 * A host key for this browser, without typing one: on the server's own laptop only.
 * @param ticket the one of the link that was opened; without it the page asks for one @param kept is given back while good
 */
export async function openOnThisLaptop(
  ticket: string | undefined,
  kept: string | undefined,
): Promise<AnswerOf<'spendTicket'> | Unreachable> {
  const given = ticket === undefined ? await ask('askForTicket', {}) : { ok: true as const, ticket };
  if (!given.ok) return given;
  return ask('spendTicket', { body: { ticket: given.ticket, ...(kept === undefined ? {} : { key: kept }) } });
}

/** Ends the key that was made for this browser; a key that was printed may be in use elsewhere, and stays. */
export async function endOwnKey(key: string): Promise<void> {
  const listed = await ask('listHostKeys', { bearer: key });
  const own = listed.ok ? listed.keys.find((one) => one.own && one.place === 'laptop') : undefined;
  if (own !== undefined) await ask('endHostKey', { bearer: key, id: own.id });
}
