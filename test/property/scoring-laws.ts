import assert from 'node:assert/strict';
import { danceGround, pairsOf } from '../../client/lib/charts/chart-dance.ts';
import { effectsOf } from '../../client/lib/table/effects.ts';
import { currentBriefs, ownPoints } from '../../client/lib/table/own-points.ts';
import type { TableView } from '../../client/lib/table/table-store.ts';
import { wholeCard } from '../../client/seat/scorecard/whole-card.ts';
import { keyMoments } from '../../shared/debrief/key-moments.ts';
import { tableCourse } from '../../shared/debrief/table-course.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import { processInput, processMeasures } from '../../shared/process/process-measures.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import type { RevealedCase } from '../../shared/scoring/revealed-case.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import type { TableStory } from '../support/table-story.ts';

/**
 * What a party's own screen counts for a package while it is only a draft, without anybody else's points, is what the
 * results count for it as the agreement; and so for the land. True where there was an agreement to compare.
 */
export function checkScoring({ scenario, readable }: TableStory, log: TableLog): boolean {
  const { package: agreed, measures } = tableResult(log);
  for (const { id: party } of scenario.parties) {
    const viewer = { kind: 'party', party } as const;
    const own = ownPoints(viewOf(viewer, scenario, readable));
    assert.ok(own, party);
    const result = measures?.parties.find((one) => one.party === party);
    if (agreed === undefined || result === undefined) continue;
    assert.equal(result.points, own.of(agreed), `what ${party} gets`);
    assert.equal(result.gain, own.of(agreed) - own.brief.reservation, `what ${party} gains`);
  }
  if (agreed === undefined || measures === undefined) return false;
  const drawn = effectsOf(publicScenario(scenario), agreed);
  assert.equal(drawn.index, measures.localImpact);
  assert.deepEqual(
    drawn.conditions.filter(({ breached }) => breached).map(({ condition }) => condition.id),
    measures.breached,
  );
  return true;
}

/** Whatever events did to a case, everything that is shown of a closed table is made without fail. */
export function checkDebrief({ scenario, readable, table }: TableStory, log: TableLog): void {
  const view = viewOf({ kind: 'facilitator' }, scenario, readable);
  const { closedOptions, enteredConstraints } = table;
  const revealed: RevealedCase = {
    public: view.scenario,
    briefs: currentBriefs(view),
    closedOptions,
    enteredConstraints,
  };
  wholeCard(revealed, table.agreement?.package ?? NO_AGREEMENT);
  wholeCard(revealed, NO_AGREEMENT);
  for (const pair of pairsOf(revealed)) danceGround(revealed, pair);
  processMeasures(processInput(log));
  tableCourse(log);
  const entries = visible(readable, { kind: 'instructor' }, true);
  keyMoments({ scenario: view.scenario, briefs: view.secrets.briefs, entries });
}

/** What a phone holds before the results are opened, as far as it counts points. */
function viewOf(viewer: Viewer, scenario: TableStory['scenario'], readable: TableStory['readable']): TableView {
  const shown = publicScenario(scenario);
  const table = foldEntries(shown, visible(readable, viewer, false));
  const seat = { viewer, name: viewerName(viewer) };
  return { scenario: shown, table, secrets: secretsFor(scenario, viewer, false), seat } as unknown as TableView;
}
