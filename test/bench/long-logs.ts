import { join, resolve } from 'node:path';
import { loadScenario } from '../../server/cases/scenarios.ts';
import { createDice, type Dice } from '../../shared/kernel/dice.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { logOf } from '../support/log-of-story.ts';
import { TableStory } from '../support/table-story.ts';

const CASE = resolve(import.meta.dirname, '../../scenarios/ntb-canada');

/** The case that the workshop plays. Throws when it cannot be read. */
export async function workshopCase(): Promise<Scenario> {
  const loaded = await loadScenario(join(CASE, 'scenario.yaml'));
  if ('problems' in loaded) throw new Error('The case of the workshop cannot be read');
  return loaded.scenario;
}

/** A log of exactly this many entries: offers, answers and talk of three teams, decided by the rules. */
export function longLog(scenario: Scenario, entries: number, seed: number): TableLog {
  const story = new TableStory(scenario).started().inPhase('negotiation');
  const dice = createDice(seed);
  const teams = scenario.parties.filter(({ role }) => role !== 'observer').map(({ id }) => id);
  while (story.steps.length < entries) {
    const party = teams[dice.roll(teams.length)] ?? '';
    // The phase never ends: it is the length of the log that is measured.
    story
      .after(200 + dice.roll(600))
      .by(party)
      .when(act(story, party, dice));
  }
  const log = logOf(story);
  return { ...log, entries: log.entries.slice(0, entries) };
}

function act({ table, scenario }: TableStory, party: string, dice: Dice): TableCommand {
  const kind = dice.roll(10);
  if (kind < 3) {
    const chosen = scenario.issues.map(({ options }) => dice.roll(options.length));
    const to = scenario.parties.filter(({ id, role }) => id !== party && role !== 'observer').map(({ id }) => id);
    return { type: 'MakeOffer', package: chosen, to };
  }
  if (kind < 4) {
    const open = Object.values(table.offers).find(({ state, to }) => state === 'open' && to.includes(party));
    if (open !== undefined) return { type: 'RejectOffer', offer: open.id, reason: 'Belum cukup bagi kami.' };
  }
  const channel = kind < 7 ? 'table' : 'team';
  return {
    type: 'Say',
    channel,
    text: `Pesan ${dice.roll(1e6)}: ${'kami ingin jaminan yang lebih jelas '.repeat(1 + dice.roll(4))}`,
  };
}
