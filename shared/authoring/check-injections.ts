import { describeCase } from '../analysis/case.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpaceIfAny } from '../analysis/space.ts';
import type { ScenarioInjection } from '../scenario/schema.ts';
import { forbiddenChoices } from '../scoring/lawful.ts';
import { openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import type { CaseStudy } from './case-study.ts';
import { type Finding, warning } from './finding.ts';

/** Checks that each event leaves an agreement possible when it alone happens. */
export function checkInjections(study: CaseStudy): Finding[] {
  if (study.analysis.rationalFrontier.count === 0) return [];
  return study.scenario.injections.flatMap((injection) => {
    if (hasZoneAfter(study, injection)) return [];
    return [warning('event-ends-zone', `injections.${injection.id}`, injection.id)];
  });
}

function hasZoneAfter({ scenario, public: open, briefs }: CaseStudy, injection: ScenarioInjection): boolean {
  const closed = scenario.issues.flatMap(({ id, options }, issue) =>
    options.flatMap((option, at) => (injection.closedOptions[id]?.includes(option.id) ? [{ issue, option: at }] : [])),
  );
  const left = openOptions(open, closed);
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
