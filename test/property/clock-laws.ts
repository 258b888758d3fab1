import assert from 'node:assert/strict';
import { fold } from '../../shared/log/replay.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { Table } from '../../shared/negotiation/table.ts';

const clockSpeaks = (table: Table, at: number) =>
  decide(table, { type: 'ReachDeadline' }, { actor: { kind: 'clock' }, at });

/** Rings one alarm after the other, each exactly when something is due, until the table has none; how many there were. */
export function ringOut(table: Table, from: number): number {
  let [now, at, rings] = [table, from, 0];
  for (let due = nextAlarm(now); due !== undefined; due = nextAlarm(now)) {
    const early = clockSpeaks(now, due - 1);
    if (due - 1 >= at) assert.equal(early.kind, 'refused', 'a moment before the alarm nothing is due');
    at = Math.max(at, due);
    const decision = clockSpeaks(now, at);
    assert.equal(decision.kind, 'decided', 'at the alarm something is due');
    now = fold(now, decision.kind === 'decided' ? decision.events : []);
    const after = nextAlarm(now);
    assert.ok(after === undefined || after > at, 'what was due leaves no alarm behind it');
    rings += 1;
    assert.ok(rings < 200, 'a table comes to its end');
  }
  return rings;
}
