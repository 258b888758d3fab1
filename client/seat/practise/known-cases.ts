import type { Scenario } from '../../../shared/scenario/schema.ts';
import type { PractiseCase } from '../../../shared/wire/practise-routes.ts';
import { fetchPractiseCase, listPractiseCases } from '../../feed/practise-api.ts';

/** A case that is there whole. */
export interface PlayableCase extends PractiseCase {
  readonly scenario: Scenario;
}

/** What is known of the cases: asked for, not to be had, or there. */
export type KnownCases = 'asked' | 'unreachable' | readonly PlayableCase[];

/** Every case that anybody may practise with. */
export async function fetchCases(): Promise<KnownCases> {
  const listed = await listPractiseCases();
  if (listed === undefined) return 'unreachable';
  const found = await Promise.all(listed.map(async (one) => ({ ...one, scenario: await fetchPractiseCase(one.hash) })));
  const there = found.filter((one): one is PlayableCase => one.scenario !== undefined);
  return there.length === 0 && listed.length > 0 ? 'unreachable' : there;
}
