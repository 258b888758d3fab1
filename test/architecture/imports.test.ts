import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { importFaults, importsOf } from './import-faults.ts';
import { sourceFiles } from './source-files.ts';

/** Build configuration, which no product code reaches. */
const CONFIGURATION = ['client/vite.config.ts'];
const files = ['shared', 'server', 'client'].flatMap(sourceFiles).filter(({ path }) => !CONFIGURATION.includes(path));

describe('who imports what', () => {
  test('is what the table allows, in every source file', () => {
    assert.ok(files.length > 100, `${files.length} files were found`);
    assert.deepEqual(
      files.flatMap(({ path, source }) => importFaults(path, source)),
      [],
    );
  });

  test('is read from the files: nearly all of them import something', () => {
    const importing = files.filter(({ source }) => importsOf(source).length > 0);
    assert.ok(importing.length > files.length / 2);
  });
});

describe('the check finds', () => {
  const bad: [path: string, source: string][] = [
    ['shared/analysis/a.ts', `import { decide } from '../negotiation/decide.ts';`],
    ['shared/kernel/a.ts', `import { z } from 'zod';`],
    ['shared/negotiation/a.ts', `import type { Viewer } from '../visibility/viewer.ts';`],
    ['shared/log/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['shared/log/a.ts', `export { open } from '../../server/store/event-store.ts';`],
    ['shared/log/a.ts', `import {\n  a,\n  b,\n} from '../debrief/scorecard.ts';`],
    ['shared/session/a.ts', `import { planSeats } from '../seating/seating-plan.ts';`],
    ['shared/scoring/a.ts', `const late = await import('../session/decide.ts');`],
    ['shared/utils/a.ts', `export const a = 1;`],
    ['shared/loose.ts', `export const a = 1;`],
    ['server/hosting/a.ts', `import { Room } from '@colyseus/core';`],
    ['server/hosting/a.ts', `import express from 'express';`],
    ['server/store/a.ts', `import { House } from '../hosting/house.ts';`],
    ['server/main.ts', `import { Client } from '@colyseus/sdk';`],
    ['server/http/a.ts', `import { id } from '../../client/hall/words.id.ts';`],
    ['server/rooms/a.ts', `import { House } from '../hosting/house.ts';\nimport '../cli/start.ts';`],
    ['client/lib/land/a.ts', `import Phaser from 'phaser';`],
    ['client/seat/vote/a.tsx', `import { Client } from '@colyseus/sdk';`],
    ['client/feed/a.ts', `import { readFile } from 'node:fs';`],
    ['client/feed/a.ts', `import brief from '../../scenarios/ntb-canada/scenario.yaml?raw';`],
    ['client/seat/a.tsx', 'const brief = await import(`../../scenarios/ntb-canada/scenario.yaml`);'],
    ['client/seat/a.tsx', `const brief = new URL('../../scenarios/ntb-canada/scenario.yaml', import.meta.url);`],
    ['client/seat/a.tsx', `import { open } from '../../server/store/event-store.ts';`],
    ['client/stage/a.ts', `import '../lib/parts/dialog.tsx';`],
    ['client/seat/a.tsx', `import { VoteScreen } from './vote/vote-screen.tsx';`],
    ['client/seat/vote/a.tsx', `import { OffersPanel } from '../table/offers-panel.tsx';`],
    ['client/lib/parts/a.tsx', `import { useSeat } from '../../seat/seat-state.ts';`],
    ['client/seat/mirror/a.ts', `export const a = 1;`],
    ['client/games/a.ts', `export const a = 1;`],
  ];
  test.each(bad)('%s: %s', (path, source) => {
    assert.equal(importFaults(path, source).length, 1);
  });

  const good: [path: string, source: string][] = [
    ['shared/bots/a.ts', `import { ok } from './b.ts';\nimport { decide } from '../negotiation/decide.ts';`],
    ['shared/kernel/a.ts', `// Words that come from 'nowhere' are no import.\nexport const from = 'zod';`],
    ['shared/wire/a.ts', `import * as z from 'zod/mini';`],
    ['server/rooms/a.ts', `import { Room } from '@colyseus/core';`],
    ['server/main.ts', `import { House } from './hosting/house.ts';`],
    ['client/stage/a.ts', `import Phaser from 'phaser';\nimport { x } from './row.ts';`],
    ['client/pages/a.tsx', `import { HallApp } from '../hall/app/hall-app.tsx';`],
    ['client/seat/vote/a.tsx', `import { Dialog } from '../../lib/parts/dialog.tsx';`],
  ];
  test.each(good)('nothing in %s: %s', (path, source) => {
    assert.deepEqual(importFaults(path, source), []);
  });
});
