import { type CaseText, inLanguage } from '../kernel/languages.ts';
import { type Offer, roleOf } from '../negotiation/table.ts';
import type { TalkAct } from '../negotiation/talk-act.ts';
import { type BotAct, type BotMind, lastHeardMs, offersToAnswer, rest } from './bot-mind.ts';
import { lastOwnOffer } from './planning.ts';
import { goodOptions } from './preparing.ts';
import { issueName, optionName, stances } from './reasons.ts';

/** Nobody waits longer than about two minutes of play for a word. */
const SILENCE_MS = 100_000;
const SPREAD_MS = 40_000;
/** A sentence of its own comes no more often, nor when little time is left: offers need it more. */
const BETWEEN_LINES_MS = 240_000;
const LAST_MS = 150_000;

/**
 * What a signatory says when it has had nothing to do for a while: what it leaves settled, what would bring it on, what to
 * come back to. It tells the truth of its own last offer and delays nothing but by the sentence that says so.
 */
export function speakUp(mind: BotMind): BotAct {
  const { table, party, phase, nowMs } = mind;
  const never = rest(Number.POSITIVE_INFINITY);
  if (phase.kind !== 'negotiation' || roleOf(table.scenario, party) !== 'signatory') return never;
  if (table.muted?.some((one) => one.party === party)) return never;
  const since = lastHeardMs(mind);
  const dueMs = since + SILENCE_MS + mind.dice(`speak/${since}`).roll(SPREAD_MS);
  if (nowMs < dueMs) return rest(dueMs);
  const act = settled(mind) ?? stance(mind) ?? comeBack(mind);
  return act ?? rest(nowMs + SILENCE_MS);
}

function saying(mind: BotMind, act: TalkAct): BotAct {
  return { commands: [{ type: 'SayAct', channel: 'table', act }], dueMs: mind.nowMs + SILENCE_MS };
}

/** An issue on which the own last offer and the latest of another party are at one, once for each. */
function settled(mind: BotMind): BotAct | undefined {
  const [own, theirs] = [lastOwnOffer(mind), latestOfOthers(mind)];
  if (own === undefined || theirs === undefined) return undefined;
  const left = own.package.findIndex(
    (option, issue) => option === theirs.package[issue] && !hasSaid(mind, { kind: 'leave-at', issue, option }),
  );
  const isOpen = own.package.some((option, issue) => option !== theirs.package[issue]);
  return left < 0 || !isOpen
    ? undefined
    : saying(mind, { kind: 'leave-at', issue: left, option: own.package[left] ?? 0 });
}

function hasSaid({ table, party }: BotMind, told: Extract<TalkAct, { kind: 'leave-at' }>): boolean {
  return table.messages.some(
    ({ party: by, act }) =>
      by === party && act?.kind === 'leave-at' && act.issue === told.issue && act.option === told.option,
  );
}

/** A sentence on where the party stands: what would bring it on, named by its issue. */
function stance(mind: BotMind): BotAct | undefined {
  const { table, party, phase, nowMs } = mind;
  if (phase.endsAtPlayMs - nowMs < LAST_MS) return undefined;
  const own = table.messages.filter((one) => one.party === party && one.act === undefined);
  const lines = linesNow(mind).map((line) => inLanguage(line, mind.language));
  const lastSaid = own.findLast(({ text }) => lines.includes(text));
  if (lastSaid !== undefined && nowMs < lastSaid.playMs + BETWEEN_LINES_MS) return undefined;
  const saidAt = (line: string) => own.findLast(({ text }) => text === line)?.playMs ?? -1;
  const [next] = lines.sort((a, b) => saidAt(a) - saidAt(b));
  if (next === undefined) return undefined;
  return { commands: [{ type: 'Say', channel: 'table', text: next }], dueMs: nowMs + SILENCE_MS };
}

function linesNow(mind: BotMind): CaseText[] {
  const { scenario } = mind.table;
  const theirs = latestOfOthers(mind);
  if (theirs === undefined) return [stances.waiting];
  const issue = furthestIssue(mind, theirs);
  if (issue === undefined) return [stances.waiting];
  const name = issueName(scenario, issue);
  const [wanted] = goodOptions(mind.brief.points[issue] ?? []);
  const line = stances.inStep(name);
  return wanted === undefined ? [line] : [line, stances.standing(name, optionName(scenario, issue, wanted))];
}

/** Back to an issue on which the offers are apart, another one each time. */
function comeBack(mind: BotMind): BotAct | undefined {
  const { table, party } = mind;
  const [own, theirs] = [lastOwnOffer(mind), latestOfOthers(mind)];
  const issues = table.scenario.issues.map((_, issue) => issue);
  const apart = own && theirs ? issues.filter((issue) => own.package[issue] !== theirs.package[issue]) : issues;
  const saidAt = (issue: number) =>
    table.messages.findLast(({ party: by, act }) => by === party && act?.kind === 'back-to' && act.issue === issue)
      ?.playMs ?? -1;
  const [issue] = (apart.length > 0 ? apart : issues).sort((a, b) => saidAt(a) - saidAt(b));
  return issue === undefined ? undefined : saying(mind, { kind: 'back-to', issue });
}

function latestOfOthers(mind: BotMind): Offer | undefined {
  return offersToAnswer(mind).reduce<Offer | undefined>(
    (a, b) => (a && a.madeAtPlayMs > b.madeAtPlayMs ? a : b),
    undefined,
  );
}

/** The issue on which another party's offer costs this party most against its own last one. */
function furthestIssue(mind: BotMind, theirs: Offer): number | undefined {
  const own = lastOwnOffer(mind);
  const costs = mind.brief.points.map(
    (points, issue) => (points[own?.package[issue] ?? -1] ?? 0) - (points[theirs.package[issue] ?? -1] ?? 0),
  );
  const most = Math.max(...costs);
  return most > 0 ? costs.indexOf(most) : undefined;
}
