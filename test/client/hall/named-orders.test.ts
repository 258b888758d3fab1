import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { cautionOf, consequencesOf, nameAnnounced, nameStates, stillMeant } from '../../../client/hall/named-orders.ts';
import { createOwnExtensions } from '../../../client/hall/own-extensions.ts';
import { tableStatus } from '../../support/hall-boards.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const last = scenario.phases.findLastIndex(({ kind }) => kind === 'negotiation');
const running = (table: number, phase: number, more = {}) =>
  tableStatus(scenario, table, {
    stage: scenario.phases[phase]?.kind ?? 'negotiation',
    phase,
    phaseId: `${phase}@1000`,
    endsAtPlayMs: 61_000,
    ...more,
  });

describe('an order as the board shows the tables', () => {
  it('[FA-12] names the phase, the end and the pause of each table that it fits', () => {
    const lines = [
      tableStatus(scenario, 1, { phaseId: 'lobby' }),
      running(2, 0),
      running(3, last, { pausedAtPlayMs: 7 }),
    ];
    const phases = { 2: '0@1000', 3: `${last}@1000` };
    assert.deepEqual(nameAnnounced('end-phase', lines), { tables: [2, 3], order: { kind: 'end-phase', phases } });
    assert.deepEqual(nameAnnounced('close', lines).tables, [1, 2, 3]);
    assert.deepEqual(nameStates({ kind: 'extend', ms: 1000 }, lines), {
      tables: [2, 3],
      order: { kind: 'extend', ms: 1000, phases, endsAtPlayMs: { 2: 61_000, 3: 61_000 } },
    });
    assert.deepEqual(nameStates({ kind: 'resume' }, lines).tables, [3]);
    assert.deepEqual(nameAnnounced('start', lines).tables, [1]);
  });

  it('[FA-12] is moot where the phase went on, or something was announced', () => {
    const lines = [running(1, 0), running(2, 0), running(3, 0)];
    const named = nameAnnounced('end-phase', lines);
    const later = [running(1, 0), running(2, 1), running(3, 0, { announced: { step: 'close', at: 1 } })];
    assert.deepEqual(
      stillMeant(named, later).map(({ table }) => table),
      [1],
    );
  });

  it('[SE-18] says how many tables end without an agreement, and is harder to say yes to the more there are', () => {
    const early = [running(1, 0), running(2, 0)];
    assert.equal(consequencesOf('end-phase', early, scenario).goOn, 2);
    assert.equal(cautionOf(consequencesOf('end-phase', early, scenario), 2), 'plain');
    const ends = consequencesOf('end-phase', [running(1, last), ...early], scenario);
    assert.deepEqual([ends.withoutAgreement, cautionOf(ends, 3)], [1, 'careful']);
    const closes = consequencesOf('close', [...early, running(3, last)], scenario);
    assert.deepEqual([closes.withoutAgreement, cautionOf(closes, 3)], [3, 'typed']);
  });

  it('[FA-12] "+5" pressed twice on one page means ten, before the board says so', () => {
    const own = createOwnExtensions();
    const lines = [running(1, 0)];
    const first = nameStates({ kind: 'extend', ms: 300_000 }, own.known(lines));
    own.note(first.order);
    const second = nameStates({ kind: 'extend', ms: 300_000 }, own.known(lines));
    assert.deepEqual(second.order, { ...first.order, endsAtPlayMs: { 1: 361_000 } });
  });
});
