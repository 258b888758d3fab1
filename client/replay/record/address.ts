import { SPEEDS, type Speed } from './steps.ts';

/** What an address asks for. A viewpoint in it is a wish: what may be seen depends on what was opened. */
export interface ReplayAddress {
  readonly session?: string;
  readonly table?: number;
  /** The session's present round unless given. */
  readonly round?: number;
  /** The table of the seat that this device holds. */
  readonly own: boolean;
  /** Entries of the source that are shown. */
  readonly position?: number;
  /** A viewer as `viewerName` writes it. */
  readonly as?: string;
  readonly speed: Speed;
}

/** Reads the query of a replay page's address; what makes no sense is left out. */
export function readReplayAddress(search: string): ReplayAddress {
  const query = new URLSearchParams(search);
  const [session, as] = [query.get('session'), query.get('as')];
  const [table, round, position] = ['table', 'round', 'step'].map((name) => wholeNumber(query.get(name)));
  return {
    ...(session ? { session } : {}),
    ...(table !== undefined && table > 0 ? { table } : {}),
    ...(round !== undefined && round > 0 ? { round } : {}),
    own: query.has('own'),
    ...(position === undefined ? {} : { position }),
    ...(as ? { as } : {}),
    speed: SPEEDS.find((one) => String(one) === query.get('speed')) ?? 4,
  };
}

/** The query for an address, with its question mark; empty for an address that asks for nothing. */
export function writeReplayAddress({ session, table, round, own, position, as, speed }: ReplayAddress): string {
  const parts = [
    session === undefined ? undefined : `session=${encodeURIComponent(session)}`,
    table === undefined ? undefined : `table=${table}`,
    round === undefined ? undefined : `round=${round}`,
    own ? 'own' : undefined,
    position === undefined ? undefined : `step=${position}`,
    as === undefined ? undefined : `as=${encodeURIComponent(as).replaceAll('%3A', ':')}`,
    speed === 4 ? undefined : `speed=${speed}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}
