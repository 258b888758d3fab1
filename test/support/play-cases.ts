import type { Scenario } from '../../shared/scenario/schema.ts';
import { constrainedScenario } from './constrained-case.ts';
import { threePartyScenario, twoPartyScenario } from './scenarios.ts';
import { secondScenario } from './second-case.ts';
import { wideScenario } from './wide-case.ts';

function council(): Scenario {
  const [north, south, , forum, watch] = wideScenario().parties;
  if (!north || !south || !forum || !watch) throw new RangeError('a smaller case');
  const village = JSON.parse(JSON.stringify(forum).replaceAll('qzxforumqzx', 'qzxvillageqzx')) as typeof forum;
  const parties = [north, south, forum, { ...watch, role: 'ratifier' as const }, { ...village, id: 'village' }];
  return wideScenario({ id: 'council-test', parties, agreement: { ratification: 'majority', returnMinutes: 2 } });
}

/** The small cases and their variants that random play goes through in turn. */
export const PLAY_CASES: readonly Scenario[] = [
  threePartyScenario(),
  twoPartyScenario(),
  threePartyScenario({ id: 'pairs-test', agreement: { teamRule: 'second-member', offerMinutes: 3 } }),
  wideScenario({ agreement: { offerMinutes: 6, returnMinutes: 5 } }),
  council(),
  secondScenario(),
  twoPartyScenario({ id: 'two-pairs-test', agreement: { teamRule: 'second-member' } }),
  wideScenario({ id: 'wide-pairs-test', agreement: { teamRule: 'second-member', returnMinutes: 3 } }),
  constrainedScenario(),
  constrainedScenario({ base: council(), injected: ['consent-first', 'local-hire'] }),
];
