import type { CaseText } from '../kernel/languages.ts';
import { isPublicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { HallAnswer } from './hall-messages.ts';
import { like, type Route } from './route.ts';

/** A case that anybody may practise with on the own phone. */
export interface PractiseCase {
  /** SHA-256 of what is played, hex: the case is fetched by it. */
  readonly hash: string;
  readonly title: CaseText;
}

/** What a phone asks for to practise alone: nothing of it is about anybody. */
export const PRACTISE_ROUTES = {
  listPractise: {
    method: 'GET',
    path: '/api/practise',
    for: 'anybody',
    answer: like<HallAnswer<{ readonly cases: readonly PractiseCase[] }>>,
  },
  readPractise: { method: 'GET', path: '/api/practise/:hash.json', for: 'anybody', answer: like<Scenario>, kept: true },
} as const satisfies Readonly<Record<string, Route>>;

/** The list of cases to practise with, read from what the server answered. */
export function readPractiseCases(came: unknown): readonly PractiseCase[] | undefined {
  const cases = (came as { readonly cases?: unknown } | undefined)?.cases;
  return Array.isArray(cases) && cases.every(isPractiseCase) ? cases : undefined;
}

function isPractiseCase(value: unknown): value is PractiseCase {
  const { hash, title } = (value ?? {}) as Record<string, unknown>;
  return typeof hash === 'string' && typeof title === 'object' && title !== null;
}

/** A whole case, read from what the server answered: its public part and what each party keeps to itself. */
export function readPractiseCase(came: unknown): Scenario | undefined {
  if (!isPublicScenario(came)) return undefined;
  const { parties, practise, injections } = came as Partial<Scenario>;
  const hasPoints = parties?.every(
    ({ points, reservation }) => typeof points === 'object' && Number.isInteger(reservation),
  );
  return practise === true && hasPoints === true && Array.isArray(injections) ? (came as Scenario) : undefined;
}
