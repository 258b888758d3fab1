import { lengthOf } from '../../../shared/kernel/text.ts';
import type { EventOf, TableEvent } from '../../../shared/negotiation/events.ts';
import type { ProcessRecord } from '../../../shared/process/process-record.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { ScenarioIndicator } from '../../../shared/scenario/schema.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { compileImpact } from '../../../shared/scoring/impact.ts';
import { forbiddenChoices } from '../../../shared/scoring/lawful.ts';
import { shareOfGain } from '../../../shared/scoring/party-score.ts';
import { NO_AGREEMENT, pointsOf, pointsRange, type Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { saidWords } from '../table/said-words.ts';

/** What a party asked for itself over time. */
export interface AskingCurve {
  readonly party: PartyId;
  readonly points: readonly {
    readonly offer: string;
    readonly atPlayMs: number;
    /** Own points of the offer. */
    readonly points: number;
    /** Own gain in the offer as a share of the best possible gain; below 0 under the reservation value. */
    readonly share: number;
  }[];
}

/** Share of its own best gain by an allowed package that each party offered to itself, at the points of the moment; parties without offers left out. */
export function askingCurves({ offers, scenario, table }: ProcessRecord): AskingCurve[] {
  const forbidden = forbiddenChoices(scenario, { entered: table.enteredConstraints });
  return scenario.parties.flatMap(({ id }) => {
    const points = offers.flatMap((offer) => {
      const brief = offer.author === id ? offer.briefs.find(({ party }) => party === id) : undefined;
      if (brief === undefined) return [];
      const own = pointsOf(brief, offer.package);
      const share = shareOfGain(own - brief.reservation, pointsRange(brief, forbidden).best - brief.reservation);
      return [{ offer: offer.id, atPlayMs: offer.madeAtPlayMs, points: own, share }];
    });
    return points.length === 0 ? [] : [{ party: id, points }];
  });
}

/** What one issue of a package gives to one party. */
export interface WishCell {
  readonly party: PartyId;
  /** Points of the chosen option above the party's worst one. */
  readonly got: number;
  /** Points of the best option above the worst one: what the issue is about for this party. */
  readonly possible: number;
  /** got / possible; `undefined` where the issue makes no difference to the party. */
  readonly share: number | undefined;
}

/** Who got what it wanted, issue by issue; interactions between issues are left out. */
export function wishMap({ public: scenario, briefs }: RevealedCase, chosen: Package): (readonly WishCell[])[] {
  return scenario.issues.map((_, issue) =>
    briefs.map(({ party, points }) => {
      const options = points[issue] ?? [];
      const worst = Math.min(...options);
      const [got, possible] = [(options[chosen[issue] ?? -1] ?? worst) - worst, Math.max(...options) - worst];
      return { party, got, possible, share: possible === 0 ? undefined : got / possible };
    }),
  );
}

/** One indicator between its worst and its best value. */
export interface IndicatorBar {
  readonly indicator: ScenarioIndicator;
  readonly worst: number;
  readonly best: number;
  readonly baseline: number;
  readonly noAgreement: number;
  /** After the settlement. */
  readonly value: number;
}

/** The indicators of a case after a settlement, against today and against no agreement. */
export function indicatorBars(scenario: PublicScenario, settlement: Settlement): IndicatorBar[] {
  const model = compileImpact(scenario);
  const without = model?.impactOf(NO_AGREEMENT).indicators ?? [];
  return (model?.impactOf(settlement).indicators ?? []).flatMap(({ id, worst, best, baseline, value }, at) => {
    const indicator = scenario.indicators.find((one) => one.id === id);
    if (indicator === undefined) return [];
    return [{ indicator, worst, best, baseline, noAgreement: without[at]?.value ?? baseline, value }];
  });
}

export type TalkKind = 'table' | 'private' | 'team';

/** What was said, by whom and when. */
export interface TalkTimes {
  readonly lanes: readonly {
    readonly party: PartyId;
    readonly said: readonly { readonly atPlayMs: number; readonly kind: TalkKind; readonly characters: number }[];
    readonly offers: readonly { readonly atPlayMs: number; readonly number: number }[];
  }[];
  readonly phases: readonly Pick<EventOf<'PhaseStarted'>, 'kind' | 'startsAtPlayMs'>[];
  readonly endPlayMs: number;
}

/** A table's talk on its play clock, one lane for each party; what the reader of the entries could not read is not in it. */
export function talkTimes(
  { scenario, table, offers }: ProcessRecord,
  entries: readonly { readonly events: readonly TableEvent[] }[],
): TalkTimes {
  const phases = entries.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'PhaseStarted' ? [{ kind: event.kind, startsAtPlayMs: event.startsAtPlayMs }] : [],
    ),
  );
  const lanes = scenario.parties.map(({ id: party }) => ({
    party,
    said: table.messages
      .filter((message) => message.party === party)
      .map(({ playMs, channel, text, act }) => ({
        atPlayMs: playMs,
        kind: typeof channel === 'string' ? channel : ('private' as const),
        characters: lengthOf(saidWords(scenario, { act, text })),
      })),
    offers: offers
      .filter(({ author }) => author === party)
      .map(({ madeAtPlayMs, number }) => ({ atPlayMs: madeAtPlayMs, number })),
  }));
  const moments = lanes.flatMap(({ said, offers: put }) => [...said, ...put]).map(({ atPlayMs }) => atPlayMs);
  const starts = phases.map(({ startsAtPlayMs }) => startsAtPlayMs);
  return { lanes, phases, endPlayMs: Math.max(1, table.clock.playedMs, ...moments, ...starts) };
}
