import { effect, type ReadonlySignal } from '@preact/signals-core';
import { type Checkpoints, createCheckpoints } from '../../shared/log/checkpoints.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import { parseViewer } from '../../shared/visibility/viewer.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { FeedSeat, OpenFeed } from './feed.ts';

/** One viewer's entries and part of the case: as `readVisibleLog` reads them from a file, or taken from a whole log. */
export interface ReplayLog {
  readonly header: {
    /** `party:ntb`, `spectator`, …: see `viewerName`. */
    readonly viewer: string;
    readonly table: number;
    readonly session: string;
    readonly scenario: PublicScenario;
    readonly briefs: ViewerSecrets['briefs'];
    readonly facilitation?: ViewerSecrets['facilitation'];
  };
  readonly entries: readonly VisibleEntry[];
}

export interface ReplayOptions {
  /** How many entries are shown, 0 … all of them; a number outside counts as the nearest one inside. */
  readonly step: ReadonlySignal<number>;
}

/** Further on than this, the folded table is handed over instead of the entries. */
const FEW = 20;

/**
 * A feed from a file: the same screen as in live play, at any step. A few steps on, the next entries are delivered; back
 * or far away, the view starts again with a table folded from the nearest checkpoint. Another log (the same table
 * through other eyes) starts the view again as well. Nothing can be sent.
 */
export function openReplayFeed(source: ReplayLog | ReadonlySignal<ReplayLog>, { step }: ReplayOptions): OpenFeed {
  const logOf = () => ('value' in source ? source.value : source);
  return (listener) => {
    let shown = 0;
    let current: ReplayLog | undefined;
    let checkpoints: Checkpoints | undefined;
    listener.connection('connected');
    const stop = effect(() => {
      const log = logOf();
      const { header, entries } = log;
      const wanted = Math.min(entries.length, Math.max(0, Math.floor(step.value)));
      if (log !== current || checkpoints === undefined) checkpoints = checkpointsOf(log);
      if (log !== current || wanted < shown || wanted - shown > FEW) {
        const { scenario, briefs, facilitation } = header;
        const secrets = { briefs, ...(facilitation === undefined ? {} : { facilitation }) };
        const folded = { entries: entries.slice(0, wanted), table: checkpoints.at(wanted) };
        listener.started({ seat: seatOf(header), scenario, secrets, folded });
      } else if (wanted > shown) listener.entries(entries.slice(shown, wanted));
      current = log;
      shown = wanted;
    });
    return {
      // The moment of the entry in view: clocks stand where they stood when it happened.
      now: () => current?.entries[Math.max(0, shown - 1)]?.at ?? 0,
      send: () => Promise.resolve({ ok: false, code: 'table-closed' }),
      close: stop,
    };
  };
}

const known = new WeakMap<ReplayLog, Checkpoints>();

/** The tables of a log at any step; folded once for every log, also when one comes back to a viewpoint. */
export function checkpointsOf(log: ReplayLog): Checkpoints {
  const kept = known.get(log) ?? createCheckpoints(initialTable(log.header.scenario), log.entries);
  known.set(log, kept);
  return kept;
}

function seatOf({ viewer, table, session }: ReplayLog['header']): FeedSeat {
  return { viewer: parseViewer(viewer) ?? { kind: 'spectator' }, table, session };
}
