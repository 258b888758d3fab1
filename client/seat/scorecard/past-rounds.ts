import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { VisibleHeader } from '../../../shared/log/visible-log.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { initialTable } from '../../../shared/negotiation/table.ts';
import { parseViewer } from '../../../shared/visibility/viewer.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';
import { SEAT_ROUTES } from '../../../shared/wire/seat-routes.ts';
import { askForFile } from '../../feed/api.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** The own table of an earlier round: as its team could read it, not seated anywhere then, or the server gave no answer. */
export type PastRound =
  | { readonly kind: 'there'; readonly round: number; readonly view: TableView }
  | { readonly kind: 'fetching' | 'not-seated' | 'unreachable'; readonly round: number };

/** By session, epoch of what may be read (the reveal opens more), and round. */
const known = new Map<string, Signal<PastRound>>();

/**
 * The rounds before this one, oldest first: each is asked for once, with this device's own token, and folded from what its
 * team could read. Empty where this device holds no seat.
 */
export function pastRounds({ seat, table }: TableView): readonly ReadonlySignal<PastRound>[] {
  const own = readSavedSeat();
  if (own === undefined) return [];
  const earlier = Array.from({ length: (seat.round ?? 1) - 1 }, (_, at) => at + 1);
  return earlier.map((round) => {
    const key = `${seat.session}.${table.revealed}.${round}`;
    const kept = known.get(key) ?? signal<PastRound>({ kind: 'fetching', round });
    if (!known.has(key)) {
      known.set(key, kept);
      void fetchRound(round, own.token).then((found) => {
        kept.value = found;
        // Asked again when the screen is next opened.
        if (found.kind === 'unreachable') known.delete(key);
      });
    }
    return kept;
  });
}

async function fetchRound(round: number, bearer: string): Promise<PastRound> {
  try {
    const response = await askForFile(SEAT_ROUTES.readOwnLog, { bearer, round });
    if (response?.status === 403) return { kind: 'not-seated', round };
    if (response?.ok) return { kind: 'there', round, view: readRound(await response.text(), round) };
  } catch {
    // Cut on the way, or no answer of ours.
  }
  return { kind: 'unreachable', round };
}

/** Folds a download of the own server. Throws for what is no such file. */
export function readRound(text: string, round: number): TableView {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const header: VisibleHeader = JSON.parse(head);
  const entries = lines.map((line): VisibleEntry => JSON.parse(line));
  const { scenario, briefs, session, table } = header;
  return {
    seat: { viewer: parseViewer(header.viewer) ?? { kind: 'spectator' }, table, session, round },
    scenario,
    secrets: { briefs },
    table: entries.flatMap(({ events }) => events).reduce(evolve, initialTable(scenario)),
    entries,
  };
}
