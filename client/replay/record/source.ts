import type { LogStop } from '../../../shared/log/read-lines.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { VisibleHeader } from '../../../shared/log/visible-log.ts';
import { withPictures } from '../../../shared/scenario/case-images.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { secretsFor } from '../../../shared/visibility/scenario-for.ts';
import { parseViewer, type Viewer, viewerName } from '../../../shared/visibility/viewer.ts';
import { eventsFor, type ReadableEntry, type VisibleEntry } from '../../../shared/visibility/visible.ts';
import type { ReplayLog } from '../../feed/replay-feed.ts';

/** A table as one viewer sees it, before or after the reveal. */
export interface Perspective {
  readonly viewer: Viewer;
  readonly log: ReplayLog;
  /** placeOf[i]: the place of the viewer's entry i in the source, 0 …; rising. */
  readonly places: readonly number[];
}

/** A table's record, opened: a whole log or one viewer's own. Positions count the source's entries, 0 … `length`. */
export interface ReplaySource {
  readonly table: number;
  readonly session: string;
  readonly length: number;
  /** Moments of the entries, ms since the epoch. */
  readonly times: readonly number[];
  /** Through whose eyes it may be seen; with one viewer's own log only that viewer. */
  readonly viewers: readonly Viewer[];
  /** From this position on the second column of the audience table holds; `undefined` when the log has no reveal. */
  readonly revealedFrom?: number;
  /** Where and why reading stopped. */
  readonly stopped?: LogStop;
  /** The whole log with its commands, where it was opened: variations leave from it. */
  readonly log?: TableLog;
  /** The same object for the same viewer and column. */
  perspective(viewer: Viewer, revealed: boolean): Perspective;
}

/** What a source is made of when the whole log is at hand. */
export interface WholeLog {
  readonly header: { readonly table: number; readonly session: string; readonly scenario: Scenario };
  readonly entries: readonly ReadableEntry[];
  readonly stopped?: LogStop | undefined;
  readonly log?: TableLog | undefined;
}

/** A whole log: every party, the facilitator and spectators may look, each at what it could read then. */
export function wholeSource({ header, entries, stopped, log }: WholeLog): ReplaySource {
  const { scenario, table, session } = header;
  const shown = withPictures(publicScenario(scenario), scenario);
  const known = new Map<string, Perspective>();
  const revealedAt = entries.findIndex((entry) => entry.events.some(({ event }) => event.type === 'TableRevealed'));
  const viewers: Viewer[] = [
    ...scenario.parties.map(({ id }): Viewer => ({ kind: 'party', party: id })),
    { kind: 'facilitator' },
    { kind: 'spectator' },
  ];
  function build(viewer: Viewer, revealed: boolean): Perspective {
    const places: number[] = [];
    const seen: VisibleEntry[] = [];
    for (const [place, entry] of entries.entries()) {
      const events = eventsFor(entry, viewer, revealed);
      if (events.length === 0) continue;
      places.push(place);
      seen.push({ cursor: seen.length + 1, at: entry.at, events });
    }
    const secrets = secretsFor(scenario, viewer, revealed);
    const head = { viewer: viewerName(viewer), table, session, scenario: shown, ...secrets };
    return { viewer, places, log: { header: head, entries: seen } };
  }
  return {
    table,
    session,
    length: entries.length,
    times: entries.map((entry) => entry.at),
    viewers,
    ...(revealedAt < 0 ? {} : { revealedFrom: revealedAt + 1 }),
    ...(stopped === undefined ? {} : { stopped }),
    ...(log === undefined ? {} : { log }),
    perspective(viewer, revealed) {
      const key = `${viewerName(viewer)}/${revealed}`;
      const perspective = known.get(key) ?? build(viewer, revealed);
      known.set(key, perspective);
      return perspective;
    },
  };
}

/** One viewer's own log: only that viewer may look, at what it was given. */
export function ownSource(
  header: VisibleHeader,
  entries: readonly VisibleEntry[],
  stopped: LogStop | undefined,
): ReplaySource {
  const viewer = parseViewer(header.viewer) ?? { kind: 'spectator' };
  const perspective = { viewer, log: { header, entries }, places: entries.map((_, place) => place) };
  return {
    table: header.table,
    session: header.session,
    length: entries.length,
    times: entries.map((entry) => entry.at),
    viewers: [viewer],
    ...(stopped === undefined ? {} : { stopped }),
    perspective: () => perspective,
  };
}

/** The viewer that was wished for, if this source may be seen so; else the one that sees most. */
export function viewerFor({ viewers }: ReplaySource, wish: string | undefined): Viewer {
  const wished = viewers.find((viewer) => viewerName(viewer) === wish);
  return wished ?? viewers.find(({ kind }) => kind === 'facilitator') ?? viewers[0] ?? { kind: 'spectator' };
}

/** Whether the reveal lies behind at a position. */
export function isRevealedAt({ revealedFrom }: ReplaySource, position: number): boolean {
  return revealedFrom !== undefined && position >= revealedFrom;
}

/** The perspective that holds at a position. */
export function perspectiveAt(source: ReplaySource, viewer: Viewer, position: number): Perspective {
  return source.perspective(viewer, isRevealedAt(source, position));
}

/** How many of the perspective's entries lie within the first `position` entries of the source. */
export function seenAt({ places }: Perspective, position: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The positions at which a viewer sees something new, rising: where the own entries end, before the reveal by the first
 * column of the audience table and from it on by the second. Position 0 is not among them.
 */
export function stopsOf(source: ReplaySource, viewer: Viewer): readonly number[] {
  const { revealedFrom } = source;
  const stops = (revealed: boolean) => source.perspective(viewer, revealed).places.map((place) => place + 1);
  if (revealedFrom === undefined) return stops(false);
  return [
    ...stops(false).filter((position) => position < revealedFrom),
    ...stops(true).filter((position) => position >= revealedFrom),
  ];
}
