import { describeCase } from '../analysis/case.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpaceIfAny } from '../analysis/space.ts';
import { inBoth } from '../kernel/languages.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Scenario, ScenarioInjection } from '../scenario/schema.ts';
import {
  compileConstraints,
  constraintsInForce,
  firstLawful,
  forbiddenChoices,
  type Ground,
} from '../scoring/lawful.ts';
import { type ClosedOption, openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import type { CaseStudy } from './case-study.ts';
import { constraintsInTheWay } from './check-constraints.ts';
import { error, type Finding, warning } from './finding.ts';

/**
 * Checks that each event leaves a package, and one that suits the signatories, when it alone happens; and that all of them
 * together leave a package.
 */
export function checkInjections(study: CaseStudy): Finding[] {
  const { injections } = study.scenario;
  const findings = injections.flatMap((injection): Finding[] => {
    const at = `injections.${injection.id}`;
    const inTheWay = inTheWayAfter(study, [injection]);
    if (inTheWay !== undefined) return [error('event-forbids-all', at, injection.id, inTheWay)];
    if (study.analysis.rationalFrontier.count === 0 || hasZoneAfter(study, injection)) return [];
    return [warning('event-ends-zone', at, injection.id)];
  });
  const inTheWay = findings.some(({ severity }) => severity === 'error') ? undefined : inTheWayAfter(study, injections);
  if (inTheWay === undefined) return findings;
  const events = injections.filter((one) => one.constraints?.some((id) => inTheWay.some((other) => other.id === id)));
  const named = (events.length > 0 ? events : injections).map(({ id }) => id);
  return [...findings, warning('events-forbid-all', `injections.${named.at(-1)}`, named, inTheWay)];
}

/** The constraints that forbid every package once these events have happened; `undefined` where one is left. */
function inTheWayAfter({ scenario, public: open }: CaseStudy, injections: readonly ScenarioInjection[]) {
  const brought = injections.flatMap(({ constraints = [] }) => constraints);
  const closed = injections.flatMap((injection) => closedBy(scenario, injection));
  if (brought.length === 0 && closed.length === 0) return undefined;
  const entered = scenario.constraints?.filter(({ id }) => brought.includes(id));
  const inForce = constraintsInForce(open, entered);
  const left = openOptions(open, closed);
  if (inForce.length === 0 || firstLawful(left, compileConstraints(open, entered)) !== undefined) return undefined;
  const inTheWay = constraintsInTheWay(open, inForce, left);
  // Where a search that is cut short found nothing, there may be one all the same.
  if (isAnyLeft(open, { entered, open: left })) return undefined;
  return inTheWay.map(({ id, name }) => ({ id, name: inBoth(name) }));
}

/** Whether constraints leave a package, whatever it is worth. */
function isAnyLeft(open: PublicScenario, ground: Required<Pick<Ground, 'open'>> & Ground): boolean {
  const nothing = ground.open.map((options) => options.map(() => 0));
  const forbidden = forbiddenChoices(open, ground);
  return createSpaceIfAny({ points: [nothing], reservation: [0], forbidden }) !== undefined;
}

function closedBy(scenario: Scenario, injection: ScenarioInjection): ClosedOption[] {
  return scenario.issues.flatMap(({ id, options }, issue) =>
    options.flatMap((option, at) => (injection.closedOptions[id]?.includes(option.id) ? [{ issue, option: at }] : [])),
  );
}

function hasZoneAfter({ scenario, public: open, briefs }: CaseStudy, injection: ScenarioInjection): boolean {
  const left = openOptions(open, closedBy(scenario, injection));
  const changed = briefs.flatMap((brief, i) => {
    if (scenario.parties[i]?.role !== 'signatory') return [];
    const changes = scenario.issues.flatMap(({ id, options }, issue) =>
      options.flatMap((option, at) => {
        const points = injection.points[brief.party]?.[id]?.[option.id];
        return points === undefined ? [] : [{ issue, option: at, points }];
      }),
    );
    return [withOpenOptions(withPointChanges(brief, changes), left)];
  });
  const entered = scenario.constraints?.filter(({ id }) => injection.constraints?.includes(id));
  const forbidden = forbiddenChoices(open, { entered, open: left });
  const space = createSpaceIfAny(inputOf(changed, forbidden));
  return space !== undefined && describeCase(space).hasZone;
}
