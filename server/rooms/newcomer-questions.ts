import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { askersOf } from '../../shared/session/newcomers.ts';
import type { CommandAnswer, NewcomerQuestion } from '../../shared/wire/messages.ts';
import type { newcomerRequestSchema } from '../../shared/wire/requests.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { SeatedClient } from './table-door.ts';

/** Questions that a team sees at a time; the next come when these are answered. */
const MOST_QUESTIONS = 3;

/** What can change who asks to sit at a table. */
export const ASKING: ReadonlySet<string> = new Set([
  'SeatAsked',
  'SeatAnswered',
  'PersonSeated',
  'PersonUnseated',
  'PersonRenamed',
  'PersonRemoved',
  'RoundOpened',
]);

/** Who waits for the word of a seat's team: the name as it was typed, and an id that says nothing about the person. */
export function questionsFor(session: SessionHost, table: number, { actor }: SeatedClient): NewcomerQuestion[] {
  const askers = askersOf(session.session, table, actor.party).slice(0, MOST_QUESTIONS);
  return askers.map(({ id, name }) => ({ newcomer: questionId(session, table, id), name }));
}

/** What a member says of somebody who waits. */
export type NewcomerWord = z.infer<typeof newcomerRequestSchema>;

/** Tells the session what a member of the team that was asked said: it seats whoever waits, or asks this team no more. */
export async function vouch(
  session: SessionHost,
  table: number,
  { actor, person: by }: SeatedClient,
  { commandId, newcomer, here }: NewcomerWord,
): Promise<CommandAnswer> {
  const askers = askersOf(session.session, table, actor.party);
  const person = askers.find(({ id }) => questionId(session, table, id) === newcomer)?.id;
  if (person === undefined) return { ok: false, code: 'not-asked' };
  return session.submit({ kind: 'door' }, `${by}:${commandId}`, { type: 'VouchFor', person, by, here });
}

function questionId(session: SessionHost, table: number, person: string): string {
  const text = `newcomer:${session.id}:${session.session.round}:${table}:${person}`;
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16);
}
