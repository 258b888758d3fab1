import type { Scenario } from '../../shared/scenario/schema.ts';
import {
  PRACTISE_ROUTES,
  type PractiseCase,
  readPractiseCase,
  readPractiseCases,
} from '../../shared/wire/practise-routes.ts';
import { askRoute } from './api.ts';

/** A server that has just started reads its cases first (ms). */
const PATIENCE_MS = 30_000;

/** The cases that anybody may practise with; `undefined` where the server does not answer. */
export async function listPractiseCases(): Promise<readonly PractiseCase[] | undefined> {
  const answer = await askRoute(PRACTISE_ROUTES.listPractise, { patienceMs: PATIENCE_MS }, (came) => {
    const cases = readPractiseCases(came);
    return cases && { ok: true as const, cases };
  });
  return answer.ok ? answer.cases : undefined;
}

/** One of them whole. The file of a hash never changes, so the browser keeps it. */
export async function fetchPractiseCase(hash: string): Promise<Scenario | undefined> {
  const found = await askRoute(PRACTISE_ROUTES.readPractise, { hash }, readPractiseCase);
  return 'code' in found ? undefined : found;
}
