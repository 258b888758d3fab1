import type { z } from 'zod';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { handRequestSchema } from '../../shared/wire/requests.ts';
import type { Holder } from '../access/rights.ts';
import type { SessionHost } from '../hosting/session-host.ts';

/**
 * [WI-36] Whoever asks goes to a team's hand, or goes no more, at a table of the present round: the table itself answers,
 * so that who goes already is named to whoever comes second.
 */
export async function goToHand(
  session: SessionHost,
  { id: key, name }: Pick<Holder, 'id' | 'name'>,
  { commandId, table, party, wish }: z.infer<typeof handRequestSchema>,
): Promise<CommandAnswer> {
  const host = session.table(table);
  if (host === undefined) return { ok: false, code: 'table-unknown' };
  const instead = wish === 'take-over' ? ({ instead: true } as const) : {};
  const named = name === undefined ? {} : { name };
  return host.submit({
    actor: { kind: 'facilitator' },
    commandId: `hand:${commandId}`,
    command:
      wish === 'leave' ? { type: 'LeaveHand', party, key } : { type: 'GoToHand', party, key, ...named, ...instead },
  });
}
