import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HouseStrips } from '../../../../client/hall/board/house-strips.tsx';
import { timeOfDay } from '../../../../client/hall/board-sayings.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { TableStatus } from '../../../../shared/wire/hall-messages.ts';
import { BOARD_TIME, boardWith, busyTable } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);

function strips(...changes: Partial<TableStatus>[]): string {
  const lines = changes.map((change, n) => busyTable(facts, n + 1, change));
  return renderToString(<HouseStrips board={boardWith(scenario, lines)} />);
}

test('[SE-22] the board names the tables that wait for orders, and says nothing while none does', () => {
  expect(strips({}, {})).toBe('');
  const html = strips({}, { waitingOrders: 2 }, { waitingOrders: 1 });
  expect(html).toContain('Meja 2, 3 menunggu perintah');
});

test('[WI-13] whoever opens the board later reads how many tables were paused, and as of when', () => {
  const away = { paused: 'downtime', pausedSince: BOARD_TIME - 3_600_000 } as const;
  const html = strips(away, away, { paused: 'facilitator', pausedSince: BOARD_TIME });
  expect(html).toContain(`2 meja dijeda per pukul ${timeOfDay(BOARD_TIME - 3_600_000)}`);
});
