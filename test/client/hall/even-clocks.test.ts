import { describe, expect, it } from 'vitest';
import { evenClocks } from '../../../client/hall/even-clocks.ts';
import { nameStates } from '../../../client/hall/named-orders.ts';
import { createOwnExtensions } from '../../../client/hall/own-extensions.ts';
import { passOn } from '../../../server/hosting/orders.ts';
import { orderSchema } from '../../../shared/session/commands.ts';
import { tableStatus } from '../../support/hall-boards.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const NOW = 1_000_000;
const scenario = threePartyScenario();
const at = (table: number, phase: number, more: object) =>
  tableStatus(scenario, table, {
    stage: scenario.phases[phase]?.kind ?? 'negotiation',
    phase,
    phaseId: `${phase}@1000`,
    endsAtPlayMs: 61_000,
    ...more,
  });

describe('[FA-5] clocks that are made even', () => {
  const lines = [
    at(1, 0, { endsAt: NOW + 60_000 }),
    at(2, 0, { endsAt: NOW + 90_400 }),
    at(3, 0, { endsAt: undefined, leftMs: 30_000, paused: 'facilitator' }),
    at(4, 1, { endsAt: NOW + 500_000 }),
    at(5, 1, { endsAt: NOW + 500_800 }),
    tableStatus(scenario, 6, { stage: 'lobby' }),
  ];

  it('given tables of two phases, then each phase gets the latest end in it, and less than a second is even', () => {
    const even = evenClocks(lines, NOW);
    expect(even).toEqual({ tables: [1, 3], order: { kind: 'extend', ms: 60_400, byTable: { 1: 30_400, 3: 60_400 } } });
    expect(evenClocks(lines.slice(3), NOW)).toBeUndefined();
  });

  it('given the order, when it is passed on, then each table gets its own time and the page counts it as given', () => {
    const even = evenClocks(lines, NOW);
    if (even === undefined) throw new Error('nothing to make even');
    const some = lines.filter(({ table }) => even.tables.includes(table));
    const { order, tables } = nameStates(even.order, some);
    expect(orderSchema.safeParse(order).success).toBe(true);
    const given = passOn({ type: 'TablesOrdered', tables: [...tables], order }, [1, 2, 3, 4, 5, 6]);
    expect(given.map(({ table, command }) => [table, command])).toEqual([
      [1, { type: 'ExtendPhase', ms: 30_400, phase: '0@1000', endsAtPlayMs: 61_000 }],
      [3, { type: 'ExtendPhase', ms: 60_400, phase: '0@1000', endsAtPlayMs: 61_000 }],
    ]);
    const own = createOwnExtensions();
    own.note(order);
    expect(own.known(some).map(({ endsAtPlayMs }) => endsAtPlayMs)).toEqual([91_400, 121_400]);
  });
});
