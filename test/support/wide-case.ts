import type { Scenario } from '../../shared/scenario/schema.ts';
import { threePartyScenario } from './scenarios.ts';

type Party = Scenario['parties'][number];

/** The same party under another name, with canaries of its own in its secret texts. */
function twinOf(party: Party, id: string): Party {
  const text = JSON.stringify(party).replaceAll(`qzx${party.id}qzx`, `qzx${id}qzx`);
  return { ...(JSON.parse(text) as Party), id };
}

/**
 * The three-party case with a third signatory `east`, an observer `watch` and a break before the ratification, so that
 * every role and every kind of phase is there. Canaries of the added parties: `qzxeastqzx`, `qzxwatchqzx`.
 */
export function wideScenario(changes: Parameters<typeof threePartyScenario>[0] = {}): Scenario {
  const { parties, phases } = threePartyScenario();
  const [north, south, forum] = parties;
  const [read, prepare, talk, vote] = phases;
  if (!north || !south || !forum || !read || !prepare || !talk || !vote) throw new RangeError('a smaller case');
  const pause = { ...talk, id: 'coffee', kind: 'break' as const, minutes: 5 };
  return threePartyScenario({
    id: 'wide-test',
    parties: [north, south, twinOf(south, 'east'), forum, { ...twinOf(forum, 'watch'), role: 'observer' }],
    phases: [read, prepare, talk, pause, vote],
    ...changes,
  });
}
