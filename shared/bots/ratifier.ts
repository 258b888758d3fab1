import { type CaseText, inLanguage } from '../kernel/languages.ts';
import { type Offer, readersOf } from '../negotiation/table.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../scoring/breaches.ts';
import { pointsOf } from '../scoring/points.ts';
import { type BotAct, type BotMind, nextActMs, offersToAnswer, rest, withReason } from './bot-mind.ts';
import { goodOptions, issuesBySpread } from './preparing.ts';
import {
  conditionDemand,
  type OfferFault,
  offerComment,
  optionDemand,
  returnReason,
  voteReason,
  worstIssue,
} from './reasons.ts';
import { readStatedWishes } from './stated-wishes.ts';

/** Conditions stated at the start of the talks, and further ones after an agreement was returned. */
const FIRST_DEMANDS = 3;
const NAMED_CONDITIONS = 2;
const FURTHER_DEMANDS = 3;
/** Why an agreement was returned is said before the others have time to sign the next one. */
const EXPLAINED_MS = 30_000;
const LOOK_AGAIN_MS = 20_000;

/** What a party that ratifies does while negotiation runs: says what it needs, then speaks about the offers it reads. */
export function speakAsRatifier(mind: BotMind): BotAct {
  const due = nextActMs(mind);
  const explanation = explainReturn(mind);
  if (explanation !== undefined) {
    const soon = Math.min(due, mind.phase.startsAtPlayMs + EXPLAINED_MS);
    return mind.nowMs < soon ? rest(soon) : withReason(mind, explanation);
  }
  const demands = demandsNow(mind);
  const stated = mind.table.conditions.filter((one) => one.party === mind.party);
  const next = demands.find((one) => !stated.some(({ text }) => Object.values(one).includes(text)));
  // A stated condition has no time of its own in the table: those already stated space out the rest.
  const spaced = due + stated.length * 30_000 * (mind.table.returns > 0 ? 0 : 1);
  if (next !== undefined) {
    if (mind.nowMs < Math.min(spaced, due + 60_000)) return rest(Math.min(spaced, due + 60_000));
    const text = inLanguage(next, mind.language);
    return { commands: [{ type: 'StateCondition', text }], dueMs: mind.nowMs + LOOK_AGAIN_MS };
  }
  if (mind.nowMs < due) return rest(due);
  return comment(mind) ?? rest(mind.nowMs + LOOK_AGAIN_MS);
}

/** Once in reopened talks: why this party voted against the returned agreement, which the count has made public. */
function explainReturn(mind: BotMind): CaseText | undefined {
  const { table, party, phase } = mind;
  const hasSpoken = table.messages.some((one) => one.party === party && one.playMs >= phase.startsAtPlayMs);
  const returned = phase.reopened && !hasSpoken ? returnedPackage(mind) : undefined;
  const fault = returned === undefined ? undefined : faultOf(mind, returned);
  return fault === undefined || fault.kind === 'none' ? undefined : returnReason(table.scenario, fault);
}

/** The agreement is ratified when it is worth no less than none and keeps every do-no-harm condition. */
export function voteOnAgreement(mind: BotMind): BotAct {
  const { table, party, phase, nowMs } = mind;
  if (table.agreement === undefined || table.voted.includes(party)) return rest(phase.endsAtPlayMs);
  const due = nextActMs(mind);
  if (nowMs < due) return rest(due);
  const fault = faultOf(mind, table.agreement.package);
  const reason = inLanguage(voteReason(table.scenario, fault), mind.language);
  return {
    commands: [{ type: 'CastVote', vote: fault.kind === 'none' ? 'for' : 'against', reason }],
    dueMs: phase.endsAtPlayMs,
  };
}

function faultOf({ table, brief }: BotMind, chosen: Package): OfferFault {
  const condition = compileConditions(table.scenario).findIndex((one) => isBreached(one, chosen));
  if (condition >= 0) return { kind: 'breach', condition };
  if (pointsOf(brief, chosen) >= brief.reservation) return { kind: 'none' };
  return { kind: 'short', issue: worstIssue(brief, chosen) };
}

/** The demands of this moment: the harshest conditions and the party's weightiest issues, then what a returned agreement lacked. */
function demandsNow(mind: BotMind): CaseText[] {
  const { table, brief } = mind;
  const { scenario } = table;
  const conditions = scenario.conditions
    .map(({ cap }, index) => ({ cap, index }))
    .sort((a, b) => a.cap - b.cap)
    .slice(0, NAMED_CONDITIONS)
    .map(({ index }) => conditionDemand(scenario, index));
  const weighty = issuesBySpread(brief.points).slice(0, FIRST_DEMANDS - conditions.length);
  const first = [...conditions, ...weighty.map((issue) => wishOn(mind, issue))];
  const returned = table.returns === 0 ? undefined : returnedPackage(mind);
  return returned === undefined ? first : [...first, ...lacking(mind, returned)];
}

function wishOn({ table, brief }: BotMind, issue: number): CaseText {
  return optionDemand(table.scenario, issue, goodOptions(brief.points[issue] ?? []));
}

/** The package that the ratifiers returned, as far as this party read the offer that led to it. */
function returnedPackage({ table }: BotMind): Package | undefined {
  const accepted = Object.values(table.offers).filter((one) => one.state === 'accepted');
  return accepted.reduce<Offer | undefined>((a, b) => (a && a.madeAtPlayMs > b.madeAtPlayMs ? a : b), undefined)
    ?.package;
}

/**
 * Breached conditions and, where what was stated before would not be enough, the issues with most to gain, until they
 * would be.
 */
function lacking(mind: BotMind, returned: Package): CaseText[] {
  const { table, party, brief } = mind;
  const breached = compileConditions(table.scenario).flatMap((one, index) =>
    isBreached(one, returned) ? [index] : [],
  );
  const { wishes } = readStatedWishes(table, party);
  const chosen = [...returned];
  for (const { issue, options } of wishes) {
    if (!options.includes(chosen[issue] ?? -1)) chosen[issue] = options[0] ?? 0;
  }
  const issues: number[] = [];
  while (pointsOf(brief, chosen) < brief.reservation && issues.length < FURTHER_DEMANDS) {
    const issue = worstIssue(brief, chosen);
    if (issues.includes(issue)) break;
    issues.push(issue);
    const options = brief.points[issue] ?? [];
    chosen[issue] = options.indexOf(Math.max(...options));
  }
  const demands = [
    ...breached.map((index) => conditionDemand(table.scenario, index)),
    ...issues.map((issue) => wishOn(mind, issue)),
  ];
  return demands.slice(0, FURTHER_DEMANDS);
}

/** Speaks once about the latest open offer it reads, to those who read it too. */
function comment(mind: BotMind): BotAct | undefined {
  const { table, party } = mind;
  const latest = offersToAnswer(mind).reduce<Offer | undefined>(
    (a, b) => (a === undefined || b.madeAtPlayMs >= a.madeAtPlayMs ? b : a),
    undefined,
  );
  if (latest === undefined) return undefined;
  const line = offerComment(table.scenario, latest, faultOf(mind, latest.package));
  const own = table.messages.filter((message) => message.party === party).map(({ text }) => text);
  if (Object.values(line).some((text) => own.includes(text))) return undefined;
  return withReason(mind, line, undefined, readersOf(latest));
}
