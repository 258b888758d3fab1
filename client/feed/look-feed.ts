import { nanoid } from 'nanoid';
import { tableLogId } from '../../shared/log/log-names.ts';
import type { OpenFeed } from './feed.ts';
import { openTableFeed } from './table-feed.ts';

/** A table that a facilitator or an observer looks into. */
export interface LookedAt {
  readonly session: string;
  readonly table: number;
  /** Counts from 1. */
  readonly round: number;
}

/** A feed from a table with a key: everything is read, nothing can be sent, and nobody at the table sees it. */
export function openLookFeed({ session, table, round }: LookedAt, key: string): OpenFeed {
  return (listener) => {
    const room = tableLogId(session, round, table);
    const seat = { viewer: { kind: 'facilitator' }, table, session } as const;
    return openTableFeed({ find: async () => ({ room, seat }), options: { key }, newId: nanoid }, listener).feed;
  };
}
