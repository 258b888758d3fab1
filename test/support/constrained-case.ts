import { type Scenario, scenarioSchema } from '../../shared/scenario/schema.ts';
import { threePartyScenario } from './scenarios.ts';

const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });

/** The constraints of a case with some ids, in the case's order. */
export function constraintsOf({ constraints = [] }: Scenario, ...ids: readonly string[]) {
  return constraints.filter(({ id }) => ids.includes(id));
}

/** One constraint of each kind. Issues and options are those of `threePartyScenario`. */
const CONSTRAINTS: NonNullable<Scenario['constraints']> = [
  {
    id: 'fair-price',
    name: both('A high price needs local work'),
    because: both('Nobody pays for nothing'),
    kind: 'excludes',
    when: { price: ['high'] },
    other: { jobs: ['none'] },
  },
  {
    id: 'consent-first',
    name: both('Early building needs consent'),
    because: both('The law of the land'),
    kind: 'unlawful-unless',
    when: { timing: ['early'] },
    other: { jobs: ['full'] },
  },
  {
    id: 'local-hire',
    name: both('Shared jobs need time'),
    because: both('People must be trained'),
    kind: 'needs',
    when: { jobs: ['shared'], price: ['low', 'mid'] },
    other: { timing: ['later', 'last'] },
  },
];

/**
 * The three-party case (or another with its issues and events) with three constraints. Those of `injected` come into force by an event: the first by `flood`
 * (offers stay), the others by `audit` (offers expire).
 */
export function constrainedScenario({
  base = threePartyScenario(),
  injected = [],
  constraints = CONSTRAINTS,
}: {
  readonly base?: Scenario;
  readonly injected?: readonly string[];
  readonly constraints?: NonNullable<Scenario['constraints']>;
} = {}): Scenario {
  const { id, injections, ...rest } = base;
  const [first, ...others] = injected;
  const named: Readonly<Record<string, readonly string[]>> = {
    flood: first === undefined ? [] : [first],
    audit: others,
  };
  return scenarioSchema.parse({
    ...rest,
    id: `${id}-constrained`,
    format: 2,
    constraints,
    injections: injections.map((one) => {
      const brings = named[one.id] ?? [];
      return brings.length === 0 ? one : { ...one, constraints: brings };
    }),
  });
}
