import { createBot } from '../bots/bot.ts';
import { playRun } from '../bots/play-loop.ts';
import type { SparringPartner } from '../bots/sparring/partner.ts';
import type { Scenario } from '../scenario/schema.ts';
import { charactersOf } from './characters.ts';
import type { TournamentTable } from './figures.ts';
import { readPlayed } from './played-table.ts';

export interface TournamentOptions {
  readonly scenario: Scenario;
  readonly runs: number;
  /** Run i has seed + i as its seed, counted from 0. */
  readonly seed: number;
  /** Minutes of negotiation, all phases together; as the case has them unless told. */
  readonly minutes?: number | undefined;
  /** A strategy that is tried against the characters: it sits for one signatory after the other. */
  readonly against?: SparringPartner | undefined;
}

/** Plays the tables of a tournament, one after the other. */
export function* playTables(options: TournamentOptions): Generator<TournamentTable> {
  const { runs, seed, minutes, against } = options;
  const scenario = minutes === undefined ? options.scenario : lasting(options.scenario, minutes);
  const signatories = scenario.parties.filter(({ role }) => role === 'signatory').map(({ id }) => id);
  for (let run = 0; run < runs; run++) {
    const characters = charactersOf(run, signatories.length);
    const partner = against === undefined ? undefined : signatories[run % signatories.length];
    const played = playRun({
      scenario,
      seed: seed + run,
      botFor: (bot) => {
        if (against !== undefined && bot.party === partner) return against.create(bot);
        const character = characters[signatories.indexOf(bot.party)];
        return createBot(character === undefined ? bot : { ...bot, character });
      },
    });
    const names = signatories.map((party, place) =>
      against !== undefined && party === partner ? against.name : (characters[place] ?? ''),
    );
    yield { table: readPlayed(played), played: names };
  }
}

/** A case whose negotiation takes so many minutes, each phase its part of them. */
function lasting(scenario: Scenario, minutes: number): Scenario {
  const talks = scenario.phases.filter(({ kind }) => kind === 'negotiation');
  const total = talks.reduce((sum, phase) => sum + phase.minutes, 0);
  return {
    ...scenario,
    phases: scenario.phases.map((phase) =>
      phase.kind === 'negotiation' ? { ...phase, minutes: (phase.minutes * minutes) / total } : phase,
    ),
  };
}
