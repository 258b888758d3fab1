import type { CommandOf } from '../negotiation/commands.ts';
import { partiesWithRole, roleOf } from '../negotiation/table.ts';
import type { TalkAct, TalkActOf } from '../negotiation/talk-act.ts';
import type { Asked } from '../negotiation/vocabulary.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type BotAct, type BotMind, rest } from './bot-mind.ts';
import { timeShare } from './concession.ts';
import { estimateAppeal } from './frequency-model.ts';
import { heardFrom } from './heard.ts';
import { issuesBySpread } from './preparing.ts';

/** The first question comes this long after the start of the talks, the next ones this long after the one before. */
const SOONEST_MS = 20_000;
const LATEST_MS = 50_000;
const BETWEEN_MS = 60_000;
/** A question is waited for so long; and from this share of the time on nothing new is asked. */
const PATIENCE_MS = 90_000;
const LATE = 0.6;

type Ask = TalkActOf<'ask'>;

/**
 * What the party does not know it asks early, one thing at a time, one other signatory after the other, and no more than its
 * character does. Asking is beside what else it does and delays nothing.
 */
export function askQuestions(mind: BotMind): BotAct {
  const { table, party, phase, nowMs, manner } = mind;
  const never = rest(Number.POSITIVE_INFINITY);
  if (phase.kind !== 'negotiation' || phase.reopened || roleOf(table.scenario, party) !== 'signatory') return never;
  if (table.muted?.some((one) => one.party === party)) return never;
  const told = tellInTurn(mind);
  if (told !== undefined) return { commands: [told], dueMs: nowMs + BETWEEN_MS };
  const asked = ownAsks(mind);
  if (asked.length >= manner.questions || timeShare(table, mind.at) >= LATE) return never;
  const last = asked.at(-1);
  const dice = mind.dice(`ask/${asked.length}`);
  const spread = dice.roll(LATEST_MS - SOONEST_MS);
  const dueMs = last === undefined ? phase.startsAtPlayMs + SOONEST_MS + spread : afterLast(mind, last) + spread;
  if (nowMs < dueMs) return rest(dueMs);
  const question = nextQuestion(mind);
  if (question === undefined) return never;
  return { commands: [{ type: 'SayAct', channel: 'table', act: question }], dueMs: nowMs + BETWEEN_MS };
}

/** To who answers in turn, and held back, it tells what matters most to itself, unless it answers in turn, too. */
function tellInTurn({ table, party, brief, manner }: BotMind): CommandOf<'SayAct'> | undefined {
  if (manner.tells === 'in-turn') return undefined;
  const isHeldBack = table.messages.some(
    ({ act }) => act?.kind === 'answer' && act.to === party && act.says.kind === 'withheld',
  );
  const hasTold = table.messages.some(({ party: by, act }) => by === party && act?.kind === 'tell-weight');
  const [top] = issuesBySpread(brief.points);
  if (!isHeldBack || hasTold || top === undefined) return undefined;
  return { type: 'SayAct', channel: 'table', act: { kind: 'tell-weight', issue: top, weight: 'most' } };
}

interface Said {
  readonly playMs: number;
  readonly act: Ask;
}

function ownAsks({ table, party }: BotMind): Said[] {
  return table.messages.flatMap(({ party: by, act, playMs }) =>
    by === party && act?.kind === 'ask' ? [{ act, playMs }] : [],
  );
}

/** An answered question leaves room for the next one, an unanswered one when it was waited for. */
function afterLast(mind: BotMind, last: Said): number {
  return last.playMs + (isAnswered(mind, last) ? BETWEEN_MS : PATIENCE_MS);
}

function isAnswered({ table, party }: BotMind, { act, playMs }: Said): boolean {
  return table.messages.some(
    ({ party: by, act: said, playMs: at }) =>
      by === act.of && at >= playMs && said?.kind === 'answer' && said.to === party && said.issue === act.issue,
  );
}

/** What is not known of the party whose turn it is: what matters most to it, then what it cannot accept or wishes for. */
function nextQuestion(mind: BotMind): Ask | undefined {
  const others = partiesWithRole(mind.table.scenario, 'signatory').filter((id) => id !== mind.party);
  const inTurn = others.sort((a, b) => timesAsked(mind, a) - timesAsked(mind, b));
  const [first] = inTurn.flatMap((of) => questionsAbout(mind, of).filter((one) => !isKnown(mind, one)));
  return first && { kind: 'ask', ...first };
}

/** How often anybody asked a party, as far as this one heard it. */
function timesAsked({ table }: BotMind, of: PartyId): number {
  return table.messages.filter(({ act }) => act?.kind === 'ask' && act.of === of).length;
}

type Question = Omit<Ask, 'kind'>;

function questionsAbout({ table, brief }: BotMind, of: PartyId): Question[] {
  const { weights } = heardFrom(table, of);
  const own = issuesBySpread(brief.points);
  const ask = (about: Asked, issue: number | undefined): Question[] =>
    issue === undefined ? [] : [{ of, about, issue }];
  const knowsTop = [...weights.values()].includes('most');
  const likely = issuesBySpread(estimateAppeal(table, of, brief.points)).filter((issue) => !weights.has(issue));
  // Of one issue all hangs on it.
  const reason = knowsTop || own.length === 1 ? [] : ask('reason', likely[0]);
  return [...reason, ...ask('unacceptable', own[0]), ...ask('wish', own[1]), ...ask('wish', own[0])];
}

/** Asked already by anybody whom the party heard, or told unasked. */
function isKnown({ table }: BotMind, { of, about, issue }: Question): boolean {
  const heard = heardFrom(table, of);
  if (about === 'wish' && heard.wishes.has(issue)) return true;
  const isSame = (act: TalkAct | undefined) =>
    act?.kind === 'ask' && act.of === of && act.about === about && act.issue === issue;
  const isHeldBack = (act: TalkAct | undefined) =>
    act?.kind === 'answer' && act.about === about && act.issue === issue && act.says.kind === 'withheld';
  const asked = table.messages.filter(({ act }) => isSame(act)).length;
  const heldBack = table.messages.filter(({ party, act }) => party === of && isHeldBack(act)).length;
  // What was held back once may be asked once more.
  return asked > Math.min(1, heldBack);
}
