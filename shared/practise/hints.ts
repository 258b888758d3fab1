import { playTime } from '../negotiation/play-clock.ts';
import { type Offer, runningPhase, type Table } from '../negotiation/table.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { pointsOf } from '../scoring/points.ts';

/**
 * What one could do now. Issues and options by their place in the case, points the own ones. Made of the own brief and of what
 * the own party has read, nothing else.
 */
export type Hint =
  | { readonly kind: 'read'; readonly issue: number }
  | { readonly kind: 'ask'; readonly of: PartyId; readonly issue: number }
  | { readonly kind: 'tell'; readonly of: PartyId; readonly issue: number }
  | { readonly kind: 'first-offer'; readonly issue: number; readonly option: number }
  | { readonly kind: 'trade'; readonly of: PartyId; readonly gives: number; readonly asks: number }
  | { readonly kind: 'accept'; readonly points: number; readonly limit: number }
  | { readonly kind: 'too-low'; readonly points: number; readonly limit: number }
  | { readonly kind: 'small-step'; readonly issue: number }
  | { readonly kind: 'hold' };

/** With less than this left, what is good enough is taken (ms). */
const LAST_MS = 45_000;
/** Nearer than this to the own last offer is as good (points). */
const NEAR = 5;

/** The hint for a moment (ms since the epoch); `undefined` where nothing is to be done. */
export function hintFor(table: Table, brief: PartyBrief, at: number): Hint | undefined {
  const phase = runningPhase(table);
  const [heaviest, ...others] = issuesByWeight(brief);
  const lightest = others.at(-1) ?? heaviest;
  if (phase === undefined || heaviest === undefined || lightest === undefined) return undefined;
  if (phase.kind !== 'negotiation') return { kind: 'read', issue: heaviest };
  const left = phase.endsAtPlayMs - playTime(table, at);
  const own = offersOf(table, (offer) => offer.author === brief.party);
  const theirs = offersOf(table, (offer) => offer.author !== brief.party && offer.to.includes(brief.party));
  const standing = theirs.findLast(({ state }) => state === 'open');
  const answer = standing && answerTo(standing, own.at(-1), brief, left);
  if (answer?.kind === 'accept') return answer;
  const traded = tradeOf(table, brief, heaviest, own.at(-1));
  if (traded !== undefined) return traded;
  const other = table.scenario.parties.find(({ id, role }) => id !== brief.party && role === 'signatory');
  if (other !== undefined && !hasAsked(table, brief.party)) return { kind: 'ask', of: other.id, issue: lightest };
  const holder = withholder(table, brief.party);
  if (holder !== undefined) return { kind: 'tell', of: holder, issue: heaviest };
  if (own.length === 0) return { kind: 'first-offer', issue: heaviest, option: bestOption(brief, heaviest) };
  const isCountered = (theirs.at(-1)?.madeAtPlayMs ?? -1) > (own.at(-1)?.madeAtPlayMs ?? 0);
  const isAnswered = isCountered || own.at(-1)?.rejectedBy !== undefined;
  if (answer !== undefined && isAnswered) return answer;
  return isAnswered ? { kind: 'small-step', issue: cheapestStep(own.at(-1), theirs.at(-1), brief) } : { kind: 'hold' };
}

function offersOf({ offers }: Table, isMeant: (offer: Offer) => boolean): Offer[] {
  return Object.values(offers)
    .filter(isMeant)
    .sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs);
}

/** What the best and the worst option of each issue are apart, the largest first. */
function issuesByWeight({ points }: PartyBrief): number[] {
  const spread = (issue: number) => Math.max(...(points[issue] ?? [0])) - Math.min(...(points[issue] ?? [0]));
  return [...points.keys()].sort((a, b) => spread(b) - spread(a) || a - b);
}

function bestOption({ points }: PartyBrief, issue: number): number {
  const options = points[issue] ?? [];
  return options.indexOf(Math.max(...options));
}

/** Whether an offer of theirs is good enough, lies below the limit, or neither. */
function answerTo(theirs: Offer, own: Offer | undefined, brief: PartyBrief, left: number): Hint | undefined {
  const points = pointsOf(brief, theirs.package);
  const limit = brief.reservation;
  if (points < limit) return { kind: 'too-low', points, limit };
  const isNear = own !== undefined && points >= pointsOf(brief, own.package) - NEAR;
  return isNear || left < LAST_MS ? { kind: 'accept', points, limit } : undefined;
}

/** An issue that matters most to another party, as it said, and little to the own one: to be given for the own heaviest. */
function tradeOf(table: Table, brief: PartyBrief, heaviest: number, own: Offer | undefined): Hint | undefined {
  for (const { party, act } of table.messages.toReversed()) {
    if (party === brief.party || act === undefined) continue;
    const isMost =
      (act.kind === 'tell-weight' && act.weight === 'most') ||
      (act.kind === 'answer' && act.says.kind === 'weight' && act.says.weight !== 'little');
    if (!isMost || !('issue' in act) || act.issue === heaviest) continue;
    const isGiven = own !== undefined && own.package[act.issue] !== bestOption(brief, act.issue);
    if (!isGiven) return { kind: 'trade', of: party, gives: act.issue, asks: heaviest };
  }
  return undefined;
}

function hasAsked({ messages }: Table, party: PartyId): boolean {
  return messages.some((message) => message.party === party && message.act?.kind === 'ask');
}

/** Who holds an answer back from a party that has told nothing yet. */
function withholder({ messages }: Table, party: PartyId): PartyId | undefined {
  const hasTold = messages.some(({ party: by, act }) => by === party && act?.kind.startsWith('tell'));
  const isHeldBack = messages.findLast(
    ({ act }) => act?.kind === 'answer' && act.to === party && act.says.kind === 'withheld',
  );
  return hasTold ? undefined : isHeldBack?.party;
}

/** Of the issues in which both last offers differ the one that costs least to give, else the lightest. */
function cheapestStep(own: Offer | undefined, theirs: Offer | undefined, brief: PartyBrief): number {
  const costs = brief.points.flatMap((points, issue) => {
    const [mine, others] = [own?.package[issue], theirs?.package[issue]];
    if (mine === undefined || others === undefined || mine === others) return [];
    return [{ issue, cost: (points[mine] ?? 0) - (points[others] ?? 0) }];
  });
  const [least] = costs.filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost);
  return least?.issue ?? issuesByWeight(brief).at(-1) ?? 0;
}
