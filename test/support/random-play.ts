import { createDice } from '../../shared/kernel/dice.ts';
import type { Decision } from '../../shared/negotiation/decision.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { PLAY_CASES } from './play-cases.ts';
import { Choice } from './random-choice.ts';
import { type Asked, asSeat, facilitate, plausible, randomMembers, standingIn, strange } from './random-commands.ts';
import { TableStory } from './table-story.ts';

/** Everything that was asked for at a table, decided or refused. */
export interface Asking extends Asked {
  readonly at: number;
  readonly answer: Decision;
}

/** A table played at random. The same seed plays the same table. */
export interface RandomPlay {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly story: TableStory;
  readonly asked: readonly Asking[];
}

/** Called after each asking, with the table as it is then. */
export type Watcher = (asking: Asking, story: TableStory) => void;

const STEPS = 110;

/**
 * Plays one table: mostly what people would do, some of what they should not, pauses, events and late commands; of one of
 * the small cases, or of another.
 */
export function playAtRandom(
  seed: number,
  watch: Watcher = () => {},
  scenario: Scenario = smallCase(seed),
): RandomPlay {
  const choice = new Choice(createDice(seed * 7919 + 13));
  const story = new TableStory(scenario);
  const asked: Asking[] = [];
  const ask = ({ actor, command }: Asked) => {
    if (actor.kind === 'seat') story.by(actor.party, actor.seat);
    else if (actor.kind === 'facilitator') story.byFacilitator();
    else story.byClock();
    // Two askings never share a moment, so that another run may put something between them.
    story.after(2).when(command);
    const asking = { actor, command, at: story.at, answer: story.last as Decision };
    asked.push(asking);
    watch(asking, story);
  };
  // One table in four begins without points.
  if (seed % 4 === 3) ask({ actor: { kind: 'facilitator' }, command: { type: 'WithholdPoints' } });
  seatEverybody(choice, scenario, ask);
  for (const one of episode(choice, scenario)) ask(one);
  for (let step = 0; step < STEPS; step++) {
    pass(choice, story, ask);
    ask(next(choice, story));
    if (story.table.revealed && choice.chance(30)) break;
  }
  return { seed, scenario, story, asked };
}

const smallCase = (seed: number) => PLAY_CASES[seed % PLAY_CASES.length] as Scenario;

function seatEverybody(choice: Choice, scenario: Scenario, ask: (one: Asked) => void): void {
  const facilitator = { kind: 'facilitator' } as const;
  for (const { id: party } of scenario.parties) {
    for (let seat = 1; seat <= choice.between(1, 2); seat++) {
      const kind = choice.chance(90) ? 'person' : 'bot';
      const members = randomMembers(choice);
      ask({
        actor: facilitator,
        command: { type: 'SeatMember', party, seat, name: `${party} ${seat}`, kind, members },
      });
    }
  }
  if (choice.chance(90)) ask({ actor: facilitator, command: { type: 'StartTable' } });
}

/** Rare excesses that ordinary play does not come to: a crowded team, a talkative ratifier, offers in every channel. */
function episode(choice: Choice, scenario: Scenario): Asked[] {
  const facilitator = { kind: 'facilitator' } as const;
  const endPhase: Asked = { actor: facilitator, command: { type: 'EndPhase' } };
  const toNegotiation = scenario.phases.findIndex((phase) => phase.kind === 'negotiation');
  const phases = Array.from({ length: toNegotiation }, () => endPhase);
  const north = asSeat({ party: 'north', seat: 1 });
  switch (choice.between(1, 40)) {
    case 1:
      return Array.from({ length: 9 }, (_, i) => ({
        actor: facilitator,
        command: { type: 'SeatMember', party: 'south', seat: i + 3, name: `Guest ${i}`, kind: 'person' },
      }));
    case 2:
      return [
        ...phases,
        ...Array.from({ length: 41 }, (): Asked => {
          return {
            actor: asSeat({ party: 'forum', seat: 1 }),
            command: { type: 'StateCondition', text: choice.text() },
          };
        }),
      ];
    case 3: {
      const others = scenario.parties
        .filter(({ id, role }) => id !== 'north' && role !== 'observer')
        .map(({ id }) => id);
      const channels = Array.from({ length: 15 }, (_, i) => others.filter((_, bit) => ((i + 1) >> bit) & 1));
      return [
        ...phases,
        ...channels.map((to): Asked => {
          return { actor: north, command: { type: 'MakeOffer', package: scenario.issues.map(() => 0), to } };
        }),
      ];
    }
    default:
      // Most tables hurry to the table talk.
      return choice.chance(60) ? phases : [];
  }
}

/** Time passes: usually a few seconds, with the clock speaking when its moment comes; sometimes it is late. */
function pass(choice: Choice, story: TableStory, ask: (one: Asked) => void): void {
  const until =
    story.at +
    choice.weighted([
      [60, choice.between(1, 4000)],
      [30, choice.between(1, 40_000)],
      [10, 200_000],
    ]);
  const isLate = choice.chance(6);
  for (let due = nextAlarm(story.table); due !== undefined && due <= until; due = nextAlarm(story.table)) {
    story.at = Math.max(story.at, due);
    if (isLate) return;
    ask({ actor: { kind: 'clock' }, command: { type: 'ReachDeadline' } });
  }
  story.at = Math.max(story.at, until);
}

function next(choice: Choice, story: TableStory): Asked {
  const { table, scenario } = story;
  const seat = choice.one(table.seats);
  const stands = table.clock.runsSince === undefined;
  if (seat === undefined || choice.chance(stands ? 50 : 6)) return facilitate(choice, table, scenario);
  const [absent] = Object.keys(table.standIns ?? {});
  if (absent !== undefined && choice.chance(35)) return standingIn(choice, table, absent);
  return choice.chance(12) ? strange(choice, table, scenario) : plausible(choice, table, seat);
}
