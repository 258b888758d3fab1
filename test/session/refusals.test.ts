import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { SESSION_REFUSALS } from '../../shared/session/refusals.ts';

const spec = readFileSync(new URL('../../shared/SPEC.md', import.meta.url), 'utf8');

describe('the refusals of a session', () => {
  it('are the ones that the rules explain', () => {
    const [, table = ''] = spec.split("| a session's refusal |");
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
    assert.deepEqual(rows, [...SESSION_REFUSALS]);
  });
});
