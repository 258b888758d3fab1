import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { VisibleHeader } from '../../shared/log/visible-log.ts';
import { parseViewer } from '../../shared/visibility/viewer.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { FeedSeat, OpenFeed } from './feed.ts';

/** A viewer's own log, as `readVisibleLog` reads it from a file. */
export interface ReplayLog {
  readonly header: VisibleHeader;
  readonly entries: readonly VisibleEntry[];
}

export interface ReplayOptions {
  /** How many entries are shown, 0 … all of them; a number outside counts as the nearest one inside. */
  readonly step: ReadonlySignal<number>;
}

/**
 * A feed from a file: the same screen as in live play, at any step. Forward, the next entries are delivered; backward,
 * the fold starts again. Nothing can be sent.
 */
export function openReplayFeed({ header, entries }: ReplayLog, { step }: ReplayOptions): OpenFeed {
  return (listener) => {
    let shown = -1;
    const seat = seatOf(header);
    listener.connection('connected');
    const stop = effect(() => {
      const wanted = Math.min(entries.length, Math.max(0, Math.floor(step.value)));
      if (wanted < shown || shown < 0) {
        listener.started({ seat, scenario: header.scenario, secrets: { briefs: header.briefs } });
        shown = 0;
      }
      if (wanted > shown) listener.entries(entries.slice(shown, wanted));
      shown = wanted;
    });
    return {
      // The moment of the entry in view: clocks stand where they stood when it happened.
      now: () => entries[Math.max(0, shown - 1)]?.at ?? 0,
      send: () => Promise.resolve({ ok: false, code: 'table-closed' }),
      close: stop,
    };
  };
}

function seatOf({ viewer, table, session }: VisibleHeader): FeedSeat {
  return { viewer: parseViewer(viewer) ?? { kind: 'spectator' }, table, session };
}
