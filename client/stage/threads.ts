import type { StageOffer } from '../lib/land/stage-view.ts';

/** A number on its way from one value to another. */
export type Span = { readonly from: number; readonly to: number };

/** One offer as a thread of the table strip, with everything about it that moves. */
export type Thread = {
  readonly offer: StageOffer;
  /** Which lane it lies in, 0 = newest, nearest to the seats. */
  readonly lane: Span;
  /** How far it has come from its author to its addressees, 0 … 1. */
  readonly travel: Span;
  /** How visible it is, 0 … 1. */
  readonly here: Span;
  /** How far it is cut through (rejected or withdrawn), 0 … 1. */
  readonly cut: Span;
};

const rest = (value: number): Span => ({ from: value, to: value });

/** Value of a span when `share` (0 … 1) of the change has passed. */
export function along(span: Span, share: number): number {
  return span.from + (span.to - span.from) * share;
}

/** Superseded and expired offers leave the strip; the list beside it still names them. */
function isDrawn(offer: StageOffer): boolean {
  return offer.state !== 'superseded' && offer.state !== 'expired';
}

const isCut = (offer: StageOffer): boolean => offer.state === 'rejected' || offer.state === 'withdrawn';

/**
 * The threads for these offers, continuing from what was shown.
 * @param before threads of the last picture, and `share` how far they had come
 * @param offers in the order in which they were made; the last is the newest
 * @param lanes how many threads there is room for; the newest are kept
 */
export function layThreads(
  before: readonly Thread[],
  share: number,
  offers: readonly StageOffer[],
  lanes: number,
): readonly Thread[] {
  const known = new Map(before.map((thread) => [thread.offer.id, thread] as const));
  const drawn = lanes > 0 ? offers.filter(isDrawn).slice(-lanes).reverse() : [];
  const kept = drawn.map((offer, lane): Thread => {
    const last = known.get(offer.id);
    const cut = isCut(offer) ? 1 : 0;
    if (!last) return { offer, lane: rest(lane), travel: { from: 0, to: 1 }, here: rest(1), cut: rest(cut) };
    return {
      offer,
      lane: { from: along(last.lane, share), to: lane },
      travel: { from: along(last.travel, share), to: 1 },
      here: { from: along(last.here, share), to: 1 },
      cut: { from: along(last.cut, share), to: cut },
    };
  });
  const staying = new Set(drawn.map((offer) => offer.id));
  const latest = new Map(offers.map((offer) => [offer.id, offer] as const));
  const leaving = before
    .filter((thread) => !staying.has(thread.offer.id) && along(thread.here, share) > 0)
    .map(
      (thread): Thread => ({
        offer: latest.get(thread.offer.id) ?? thread.offer,
        lane: rest(along(thread.lane, share)),
        travel: rest(along(thread.travel, share)),
        here: { from: along(thread.here, share), to: 0 },
        cut: rest(along(thread.cut, share)),
      }),
    );
  return [...kept, ...leaving];
}

/** Whether anything about these threads still moves. */
export function threadsMove(threads: readonly Thread[]): boolean {
  return threads.some((thread) =>
    [thread.lane, thread.travel, thread.here, thread.cut].some((span) => span.from !== span.to),
  );
}

/** The same threads at the end of their way; those that have gone are dropped. */
export function arrived(threads: readonly Thread[]): readonly Thread[] {
  return threads
    .filter((thread) => thread.here.to > 0)
    .map((thread) => ({
      ...thread,
      lane: rest(thread.lane.to),
      travel: rest(thread.travel.to),
      here: rest(thread.here.to),
      cut: rest(thread.cut.to),
    }));
}
