import { ROUND_HEADER } from '../../shared/wire/protocol.ts';
import { readSavedSeat } from './saved-seat.ts';

/** Why a log was not given: the server's code, or that it did not answer. */
export type LogRefusal =
  | 'host-key-wrong'
  | 'too-many-attempts'
  | 'log-unknown'
  | 'token-unknown'
  | 'no-seat'
  | 'unreachable';

export type FetchedLog =
  /** `round`: of the table, where its session was asked. */
  | { readonly ok: true; readonly text: string; readonly round?: number }
  | { readonly ok: false; readonly code: LogRefusal };

const KNOWN: readonly string[] = ['host-key-wrong', 'too-many-attempts', 'log-unknown', 'token-unknown'];

/** A table's whole log, for the bearer of a key that may read it. @param round the present one unless given */
export function fetchWholeLog(key: string, session: string, table: number, round?: number): Promise<FetchedLog> {
  const query = round === undefined ? '' : `?round=${round}`;
  return fetchText(`/api/host/sessions/${encodeURIComponent(session)}/tables/${table}/log${query}`, key);
}

/** What the own team could read of the table at which this device holds a seat. */
export function fetchSeatLog(): Promise<FetchedLog> {
  const seat = readSavedSeat();
  if (seat === undefined) return Promise.resolve({ ok: false, code: 'no-seat' });
  return fetchText('/api/log', seat.token);
}

async function fetchText(path: string, secret: string): Promise<FetchedLog> {
  try {
    const response = await fetch(path, { headers: { Authorization: `Bearer ${secret}` }, cache: 'no-store' });
    if (response.ok) {
      const round = Number(response.headers.get(ROUND_HEADER) ?? 0);
      return { ok: true, text: await response.text(), ...(round > 0 ? { round } : {}) };
    }
    const answer = (await response.json()) as { code?: unknown } | null;
    const code = KNOWN.find((one) => one === answer?.code) as LogRefusal | undefined;
    return { ok: false, code: code ?? 'unreachable' };
  } catch {
    return { ok: false, code: 'unreachable' };
  }
}
