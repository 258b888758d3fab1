import type { Offer } from '../../../shared/negotiation/table.ts';
import { isOptionClosed } from '../../../shared/scoring/open-options.ts';
import type { OwnPoints } from '../../lib/table/own-points.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import type { Place } from './act-draft.ts';

/** A change of one issue, with what it makes of the own points of the package that it changes. */
export interface TradePlace extends Place {
  /** Absent where there is no package to compare with, or the party counts no points. */
  readonly difference?: number;
}

export interface TradePlaces {
  /** The latest offer of another party that the differences are taken from. */
  readonly from?: Offer;
  /** What the others could give: most own points first. */
  readonly asks: readonly TradePlace[];
  /** What the own party could give: least cost first. */
  readonly gives: readonly TradePlace[];
}

/**
 * What can be traded: every open option that differs from the latest offer of another party, sorted by what it makes of
 * the own points. Without such an offer the own best options stand in for it, and no difference is told.
 */
export function tradePlaces(view: TableView, own: OwnPoints): TradePlaces {
  const { issues } = view.scenario;
  const from = latestOfOthers(view, own.party);
  const base = from?.package ?? issues.map((_, issue) => bestOption(own, issue));
  const all = issues.flatMap(({ options }, issue) =>
    options.flatMap((_, option): (Place & { readonly difference: number })[] => {
      const isSame = base[issue] === option;
      if (isOptionClosed(view.table, issue, option)) return [];
      if (from === undefined ? false : isSame) return [];
      const changed = base.map((one, at) => (at === issue ? option : one));
      return [{ issue, option, difference: own.of(changed) - own.of(base) }];
    }),
  );
  const told = (place: Place & { readonly difference: number }): TradePlace =>
    from === undefined || !own.counts ? { issue: place.issue, option: place.option } : place;
  const best = (a: Place & { readonly difference: number }, b: typeof a) => b.difference - a.difference;
  const isAsked = (one: Place & { readonly difference: number }) =>
    from === undefined ? base[one.issue] === one.option : one.difference > 0;
  return {
    ...(from === undefined ? {} : { from }),
    asks: all.filter(isAsked).sort(best).map(told),
    gives: all
      .filter((one) => !isAsked(one))
      .sort(best)
      .map(told),
  };
}

function latestOfOthers({ table }: TableView, own: string): Offer | undefined {
  return Object.values(table.offers)
    .filter(({ author, state }) => author !== own && (state === 'open' || state === 'superseded'))
    .reduce<Offer | undefined>((a, b) => (a === undefined || b.madeAtPlayMs >= a.madeAtPlayMs ? b : a), undefined);
}

function bestOption({ brief }: OwnPoints, issue: number): number {
  const points = brief.points[issue] ?? [];
  return points.indexOf(Math.max(...points));
}
