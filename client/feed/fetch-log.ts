import { ROUND_HEADER } from '../../shared/wire/protocol.ts';
import { ROUTES } from '../../shared/wire/routes.ts';
import { isNo } from '../../shared/wire/seat-answers.ts';
import { askForFile } from './api.ts';
import { readSavedSeat } from './saved-seat.ts';

/** Why a log was not given: the server's code, or that it did not answer. */
export type LogRefusal = (typeof KNOWN)[number] | 'no-seat' | 'unreachable';

export type FetchedLog =
  /** `round`: of the table, where its session was asked. */
  | { readonly ok: true; readonly text: string; readonly round?: number }
  | { readonly ok: false; readonly code: LogRefusal };

const KNOWN = ['host-key-wrong', 'too-many-attempts', 'log-unknown', 'token-unknown'] as const;

/** A table's whole log, for the bearer of a key that may read it. @param round the present one unless given */
export function fetchWholeLog(bearer: string, session: string, table: number, round?: number): Promise<FetchedLog> {
  return read(askForFile(ROUTES.readTableLog, { bearer, session, table, round }));
}

/** What the own team could read of the table at which this device holds a seat, or held one in an earlier round. */
export function fetchSeatLog(round?: number): Promise<FetchedLog> {
  const seat = readSavedSeat();
  if (seat === undefined) return Promise.resolve({ ok: false, code: 'no-seat' });
  return read(askForFile(ROUTES.readOwnLog, { bearer: seat.token, round }));
}

async function read(asked: Promise<Response | undefined>): Promise<FetchedLog> {
  const unreachable = { ok: false, code: 'unreachable' } as const;
  try {
    const response = await asked;
    if (response === undefined) return unreachable;
    if (response.ok) {
      const round = Number(response.headers.get(ROUND_HEADER) ?? 0);
      return { ok: true, text: await response.text(), ...(round > 0 ? { round } : {}) };
    }
    const no: unknown = await response.json();
    const code = isNo(no) ? KNOWN.find((one) => one === no.code) : undefined;
    return code === undefined ? unreachable : { ok: false, code };
  } catch {
    return unreachable;
  }
}
