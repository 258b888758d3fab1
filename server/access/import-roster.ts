import type { z } from 'zod';
import { importRoster } from '../../shared/session/people.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { rosterRequestSchema } from '../../shared/wire/requests.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { lastDigits, type RosterDigits } from './roster-digits.ts';

/**
 * Takes a list of who is expected. Numbers go no further than here: their last digits are kept as slow hashes, and the
 * session learns which lines have one. Takes seconds for a hall.
 */
export async function importRosterOf(
  digits: RosterDigits,
  session: SessionHost,
  { commandId, people }: z.infer<typeof rosterRequestSchema>,
): Promise<CommandAnswer> {
  const numbered = people.flatMap(({ id, name, number = '' }) =>
    lastDigits(number) === '' ? [] : [{ line: id, name, number }],
  );
  const isNumbered = new Set(numbered.map(({ line }) => line));
  const lines = people.map(({ number: _, ...line }) =>
    isNumbered.has(line.id) ? { ...line, numbered: true as const } : line,
  );
  const command = { type: 'ImportRoster', people: lines } as const;
  // Asked first, so that a list that is refused changes no digits.
  const decision = importRoster(session.session, command);
  if (decision.kind === 'refused') return { ok: false, code: decision.code };
  await digits.keep(session.id, numbered);
  return session.submit({ kind: 'facilitator' }, commandId, command);
}
