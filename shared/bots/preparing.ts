import type { PartyCommand } from '../negotiation/commands.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type BotAct, type BotMind, rest } from './bot-mind.ts';

/** Share of the way from the reservation value to its best that a bot writes down as its target. */
const AIM = 0.75;
const GUESSED_ISSUES = 3;

/**
 * Fills in the party's sheet, guesses what matters to the others and declares itself ready, one thing at a time; what
 * the team wrote already is left alone. A sheet speaks only to the own team, so nothing is said about it.
 */
export function prepare(mind: BotMind): BotAct {
  const { table, party, phase, nowMs } = mind;
  const todo = [...(isTimeToPrepare(mind) ? paperwork(mind) : []), ready(mind)].filter((one) => one !== undefined);
  const [next] = todo;
  if (next === undefined) return rest(phase.endsAtPlayMs);
  const length = phase.endsAtPlayMs - phase.startsAtPlayMs;
  const done = 1 + Object.keys(table.guesses[party] ?? {}).length + (table.preparations[party] === undefined ? 0 : 1);
  const dice = mind.dice(`prepare/${phase.index}/${next.type}/${done}`);
  const dueMs = phase.startsAtPlayMs + Math.min(length / 2, done * 30_000 + dice.roll(20_000));
  return nowMs < dueMs ? rest(dueMs) : { commands: [next], dueMs: nowMs + 5000 };
}

/** In the last phase before the talks: briefing where the case has no preparation. */
function isTimeToPrepare({ table, phase }: BotMind): boolean {
  if (phase.kind === 'preparation') return true;
  return !table.scenario.phases.some(({ kind }, index) => kind === 'preparation' && index > phase.index);
}

function paperwork(mind: BotMind): (PartyCommand | undefined)[] {
  const { table, party } = mind;
  const others = table.scenario.parties.map(({ id }) => id).filter((id) => id !== party);
  return [sheet(mind), ...others.map((about) => guess(mind, about))];
}

function sheet({ table, party, brief, space }: BotMind): PartyCommand | undefined {
  if (table.preparations[party] !== undefined) return undefined;
  const best = space().best ?? brief.reservation;
  const target = Math.round(brief.reservation + AIM * (best - brief.reservation));
  return { type: 'SavePreparation', target, limit: brief.reservation, priorities: issuesBySpread(brief.points) };
}

/**
 * A guess from public knowledge alone: issues that the do-no-harm conditions name for those who ratify; for those who
 * sign, the issues that matter least to this party, in hope of something to trade.
 */
function guess({ table, party, brief }: BotMind, about: PartyId): PartyCommand | undefined {
  if (table.guesses[party]?.[about] !== undefined) return undefined;
  const { parties, conditions, issues } = table.scenario;
  const named = new Set(conditions.flatMap(({ breachedBy }) => breachedBy.flatMap((entry) => Object.keys(entry))));
  const protectedIssues = issues.flatMap(({ id }, index) => (named.has(id) ? [index] : []));
  const ratifies = parties.find(({ id }) => id === about)?.role === 'ratifier';
  const order = [...(ratifies ? protectedIssues : []), ...issuesBySpread(brief.points).reverse()];
  return { type: 'SaveGuess', about, issues: [...new Set(order)].slice(0, GUESSED_ISSUES) };
}

function ready({ table, party }: BotMind): PartyCommand | undefined {
  return table.ready.includes(party) ? undefined : { type: 'DeclareReady' };
}

/** Issue indices by how many points hang on them, most first. */
export function issuesBySpread(points: readonly (readonly number[])[]): number[] {
  const spread = points.map((options) => Math.max(...options) - Math.min(...options));
  return points.map((_, issue) => issue).sort((a, b) => (spread[b] ?? 0) - (spread[a] ?? 0) || a - b);
}

/** The best two options, the second only where it keeps at least half of what hangs on the issue. */
export function goodOptions(points: readonly number[]): number[] {
  const [best, least] = [Math.max(...points), Math.min(...points)];
  return points
    .map((worth, option) => ({ worth, option }))
    .filter(({ worth }) => worth > least && worth - least >= (best - least) / 2)
    .sort((a, b) => b.worth - a.worth || a.option - b.option)
    .slice(0, 2)
    .map(({ option }) => option);
}
