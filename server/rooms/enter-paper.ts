import type { z } from 'zod';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { paperResultRequestSchema } from '../../shared/wire/requests.ts';
import type { SessionHost } from '../hosting/session-host.ts';

/**
 * [PA-5] Gives a table of the present round the result that it has on paper: the table itself answers, so that what is
 * missing is named to whoever types.
 */
export async function enterPaper(
  session: SessionHost,
  { commandId, table, result }: z.infer<typeof paperResultRequestSchema>,
): Promise<CommandAnswer> {
  const host = session.table(table);
  if (host === undefined) return { ok: false, code: 'table-unknown' };
  return host.submit({ actor: { kind: 'facilitator' }, commandId: `paper:${commandId}`, command: result });
}
