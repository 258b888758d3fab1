import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { TableHeader } from '../../shared/log/table-log.ts';
import { askersOf } from '../../shared/session/newcomers.ts';
import type { CommandAnswer, NewcomerQuestion } from '../../shared/wire/messages.ts';
import type { newcomerRequestSchema } from '../../shared/wire/requests.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { LookingClient, SeatedClient } from './table-door.ts';

/** Questions that a team sees at a time; the next come when these are answered. */
const MOST_QUESTIONS = 3;

/**
 * Who waits for the word of a seat's team: the name as it was typed, and an id that says nothing about the person. Nobody for
 * who only looks, and at a table of a round that is over. Notes in the client what it was told.
 */
export function takeQuestions(
  session: SessionHost,
  { table, hash }: Pick<TableHeader, 'table' | 'hash'>,
  present: SeatedClient | LookingClient,
): NewcomerQuestion[] {
  if (present.kind === 'looker' || session.table(table)?.header.hash !== hash) return [];
  const askers = askersOf(session.session, table, present.actor.party).slice(0, MOST_QUESTIONS);
  const questions = askers.map(({ id, name }) => ({ newcomer: questionId(session, table, id), name }));
  present.questions = JSON.stringify(questions);
  return questions;
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
