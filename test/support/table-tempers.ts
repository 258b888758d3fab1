import { type Bot, type BotOptions, type BotStep, createBot } from '../../shared/bots/bot.ts';
import { createDice, seedOf } from '../../shared/kernel/dice.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { partiesWithRole, roleOf } from '../../shared/negotiation/table.ts';
import { samplePackages } from '../../shared/scenario/packages.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Package, PartyId } from '../../shared/scenario/vocabulary.ts';
import { impactOf } from '../../shared/scoring/impact.ts';
import { pointsOf } from '../../shared/scoring/points.ts';

/**
 * How the bots of one table behave, so that the tables of a session end as differently as those of a hall: as they are;
 * settling in haste for the first package that nobody loses by; so too, with a do-no-harm condition breached; never
 * giving in; walking away; with a forum that ratifies nothing.
 */
const TEMPERS = ['even', 'hasty', 'careless', 'stubborn', 'leaving', 'refusing'] as const;
export type Temper = (typeof TEMPERS)[number];

/** Of 20 tables: 10 as the bots are, 4 in haste, 3 careless, one each of the others. */
export function temperOf(table: number): Temper {
  const place = (table * 7) % 20;
  if (place < 10) return 'even';
  if (place < 14) return 'hasty';
  if (place < 17) return 'careless';
  return place === 17 ? 'stubborn' : place === 18 ? 'leaving' : 'refusing';
}

type Sight = Parameters<Bot['step']>[0];

/** Makes the bots of one table; for `botFor` of the play loop. */
export function botsOf(temper: Temper, scenario: Scenario, seed: number): (options: BotOptions) => Bot {
  const bargain = temper === 'hasty' || temper === 'careless' ? firstBargain(scenario, seed, temper) : undefined;
  return (options) => {
    const firmness = createDice(seedOf(`${seed}/${options.party}/temper`)).roll(101) / 100;
    const bot = createBot({ ...options, firmness });
    return {
      step: (sight) => {
        const step = bot.step(sight);
        if (bargain === undefined) return bend(temper, sight, step);
        return settleOn(bargain, sight) ?? instead(step, sayNothingAndRatify);
      },
    };
  };
}

function bend(temper: Temper, sight: Sight, step: BotStep): BotStep {
  if (temper === 'stubborn') return instead(step, neverAccept);
  if (temper === 'leaving') return walkAwayLate(sight) ?? instead(step, neverAccept);
  if (temper === 'even') return step;
  return instead(step, (one) => (one.type === 'CastVote' ? { ...one, vote: 'against' } : one));
}

function instead(step: BotStep, change: (command: PartyCommand) => PartyCommand | undefined): BotStep {
  return { ...step, commands: step.commands.map(change).filter((one) => one !== undefined) };
}

const neverAccept = (command: PartyCommand) => (command.type === 'AcceptOffer' ? undefined : command);

function sayNothingAndRatify(command: PartyCommand): PartyCommand | undefined {
  if (command.type === 'CastVote') return { type: 'CastVote', vote: 'for' };
  return command.type === 'StateCondition' || command.type === 'AcceptOffer' ? undefined : command;
}

interface Bargain {
  readonly chosen: Package;
  readonly author: PartyId;
  readonly afterMs: number;
}

/** Some package by which no signatory loses; a careless table breaches a condition as well. */
function firstBargain(scenario: Scenario, seed: number, temper: Temper): Bargain | undefined {
  const open = publicScenario(scenario);
  const signing = partiesWithRole(open, 'signatory').map((party) => partyBrief(scenario, party));
  const counts = scenario.issues.map((issue) => issue.options.length);
  const dice = createDice(seedOf(`${seed}/bargain`));
  const possible = [...samplePackages(counts, 4000, seed)].filter((chosen) => {
    if (signing.some((brief) => pointsOf(brief, chosen) < brief.reservation)) return false;
    return temper === 'hasty' || (impactOf(open, chosen)?.breached.length ?? 0) > 0;
  });
  const chosen = possible[dice.roll(Math.max(1, possible.length))];
  const author = signing[dice.roll(signing.length)]?.party ?? '';
  return chosen && { chosen: [...chosen], author, afterMs: (6 + dice.roll(18)) * 60_000 };
}

/** One signatory puts the package to everybody else after a while; the others accept it. */
function settleOn({ chosen, author, afterMs }: Bargain, { table, party, at }: Sight): BotStep | undefined {
  const { stage, scenario } = table;
  if (stage.kind !== 'negotiation' || roleOf(scenario, party) !== 'signatory') return undefined;
  if (playTime(table, at) < stage.startsAtPlayMs + afterMs) return undefined;
  const wakeAt = at + 7000;
  const put = Object.values(table.offers).find((offer) => offer.package.join() === chosen.join());
  if (put === undefined && party === author) {
    const to = scenario.parties.filter(({ id, role }) => id !== party && role !== 'observer').map(({ id }) => id);
    return { commands: [{ type: 'MakeOffer', package: [...chosen], to }], wakeAt };
  }
  if (put?.state !== 'open' || party === author || put.acceptedBy.includes(party)) return { commands: [], wakeAt };
  return { commands: [{ type: 'AcceptOffer', offer: put.id }], wakeAt };
}

/** The first signatory leaves when two thirds of the last negotiation are over. */
function walkAwayLate({ table, party, at }: Sight): BotStep | undefined {
  const { stage, scenario } = table;
  const last = scenario.phases.findLastIndex((phase) => phase.kind === 'negotiation');
  if (stage.kind !== 'negotiation' || stage.index !== last || party !== partiesWithRole(scenario, 'signatory')[0]) {
    return undefined;
  }
  const late = stage.startsAtPlayMs + ((stage.endsAtPlayMs - stage.startsAtPlayMs) * 2) / 3;
  if (playTime(table, at) < late) return undefined;
  return { commands: [{ type: 'WalkAway' }], wakeAt: at + 5000 };
}
