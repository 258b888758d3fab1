import type { Table } from '../negotiation/table.ts';
import { concessionCurves } from '../process/concessions.ts';
import { readProcess } from '../process/process-record.ts';
import { partyBrief } from '../scenario/public-scenario.ts';
import { partyScore, shareOfGain } from '../scoring/party-score.ts';
import { pointsOf } from '../scoring/points.ts';
import type { PractiseRun } from './practise-run.ts';

/** What somebody is told of the own play after a practise: what went well, and one thing to try next. */
export interface PractiseFeedback {
  /** Of the settlement, and what no agreement is worth. */
  readonly points: number;
  readonly limit: number;
  readonly isAgreed: boolean;
  /** Gain of the first own offer over the limit, as a share of the best possible one; absent without an offer. */
  readonly firstOffer: number | undefined;
  /** Own steps down that nothing of the others had come before. */
  readonly unanswered: number;
  /** Different questions put to others. */
  readonly questions: number;
  readonly strength: 'first-offer' | 'holding' | 'questions' | 'agreed' | 'none';
  readonly next: 'offer' | 'ask' | 'tell' | 'open-higher' | 'hold' | 'trade' | 'again';
}

/** Feedback that was kept; what is none counts as nothing. */
export function readFeedback(value: unknown): PractiseFeedback | undefined {
  const { points, limit, unanswered, questions } = (value ?? {}) as Record<string, unknown>;
  const areNumbers = [points, limit, unanswered, questions].every((one) => Number.isFinite(one));
  return areNumbers ? (value as PractiseFeedback) : undefined;
}

/** From this share on a first offer is ambitious. */
const AMBITIOUS = 0.6;

/** Feedback on a practise that is over; `undefined` before its points are open. */
export function feedbackOn({
  scenario,
  setup,
  visible,
  public: open,
  table,
}: PractiseRun): PractiseFeedback | undefined {
  if (!table.revealed) return undefined;
  const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));
  const record = readProcess({ scenario: open, briefs, entries: visible });
  const own = partyBrief(scenario, setup.party);
  const { bestGain } = partyScore(own, record.settlement ?? 'no-agreement');
  const points = pointsOf(own, record.settlement ?? 'no-agreement');
  const curve = concessionCurves(record).find(({ party }) => party === setup.party);
  const first = curve?.firstOfferPoints;
  const firstOffer = first === undefined ? undefined : shareOfGain(first - own.reservation, bestGain);
  const madeAt = new Map(curve?.points.map(({ offer, atPlayMs }) => [offer, atPlayMs]));
  const theirs = record.offers.filter(({ author }) => author !== setup.party);
  const stepsDown = (curve?.steps ?? []).filter(({ own: { change } }) => change < 0);
  const unanswered = stepsDown.filter(({ from, offer, atPlayMs }) => {
    const before = madeAt.get(from) ?? 0;
    const isCountered = theirs.some((one) => one.madeAtPlayMs >= before && one.madeAtPlayMs <= atPlayMs);
    return !isCountered && !isRejectedBefore(visible, from, offer);
  }).length;
  const measured = {
    points,
    limit: own.reservation,
    isAgreed: record.outcome === 'agreement',
    firstOffer,
    unanswered,
    questions: questionsOf(table, setup.party),
  };
  const beside = { stepsDown: stepsDown.length, isBest: isBest(record), ...answersTo(table, setup.party) };
  return { ...measured, strength: strengthOf(measured, beside), next: nextOf(measured, beside) };
}

type Measured = Omit<PractiseFeedback, 'strength' | 'next'>;

/** What is not told as a figure. */
interface Beside {
  readonly stepsDown: number;
  /** No change of two issues would have been better for all signatories. */
  readonly isBest: boolean;
  /** A question of the own party was answered with something to go by. */
  readonly isAnswered: boolean;
  /** An answer was held back. */
  readonly isWithheld: boolean;
}

/** Whether an offer had been turned down before another one was made. */
function isRejectedBefore(entries: PractiseRun['visible'], rejected: string, made: string): boolean {
  const events = entries.flatMap((entry) => entry.events);
  const until = events.findIndex((event) => event.type === 'OfferMade' && event.offer === made);
  return events.slice(0, until).some((event) => event.type === 'OfferRejected' && event.offer === rejected);
}

/** What came of the own party's questions. */
function answersTo({ messages }: Table, party: string): Pick<Beside, 'isAnswered' | 'isWithheld'> {
  const said = messages.flatMap(({ act }) => (act?.kind === 'answer' && act.to === party ? [act.says.kind] : []));
  return {
    isAnswered: said.some((kind) => kind !== 'withheld' && kind !== 'as-before'),
    isWithheld: said.includes('withheld'),
  };
}

function questionsOf({ messages }: Table, party: string): number {
  const asked = messages.flatMap(({ party: by, act }) =>
    by === party && act?.kind === 'ask' ? [`${act.of}/${act.issue}/${act.about}`] : [],
  );
  return new Set(asked).size;
}

/** Whether no change of two issues would have been better for all signatories than what came out. */
function isBest({ briefs, settlement, signatories }: ReturnType<typeof readProcess>): boolean {
  if (settlement === undefined || settlement === 'no-agreement') return false;
  const signing = briefs.filter(({ party }) => signatories.includes(party));
  const worth = (chosen: readonly number[]) => signing.map((brief) => pointsOf(brief, chosen));
  const reached = worth(settlement);
  // One issue each way is what a warm-up can teach: two options changed at once.
  return !pairsOf(signing[0]?.points.map(({ length }) => length) ?? []).some(([a, b]) => {
    const other = settlement.map((option, issue) => (issue === a[0] ? a[1] : issue === b[0] ? b[1] : option));
    return worth(other).every((points, at) => points > (reached[at] ?? 0));
  });
}

type Change = readonly [issue: number, option: number];

function pairsOf(counts: readonly number[]): (readonly [Change, Change])[] {
  const changes = counts.flatMap((count, issue) =>
    Array.from({ length: count }, (_, option): Change => [issue, option]),
  );
  return changes.flatMap((a) => changes.filter((b) => b[0] > a[0]).map((b) => [a, b] as const));
}

function strengthOf(
  { firstOffer, unanswered, isAgreed }: Measured,
  { isAnswered, stepsDown }: Beside,
): PractiseFeedback['strength'] {
  if (isAnswered) return 'questions';
  if (firstOffer !== undefined && firstOffer >= AMBITIOUS) return 'first-offer';
  if (stepsDown > 0 && unanswered === 0) return 'holding';
  return isAgreed ? 'agreed' : 'none';
}

function nextOf(
  { firstOffer, unanswered, questions, isAgreed }: Measured,
  { isAnswered, isWithheld, isBest: isBestForAll }: Beside,
): PractiseFeedback['next'] {
  if (firstOffer === undefined) return 'offer';
  if (questions === 0) return 'ask';
  if (isWithheld && !isAnswered) return 'tell';
  if (isAgreed && !isBestForAll) return 'trade';
  if (firstOffer < AMBITIOUS) return 'open-higher';
  return unanswered > 0 ? 'hold' : 'again';
}
