import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Strip } from '../../lib/parts/strip.tsx';
import { timeOfDay } from '../board-sayings.ts';
import { houseText } from '../house-words.ts';

/** What is wrong with what the server keeps, and what is still to be done about it. */
export function HouseStrips({ board }: { readonly board: Pick<Board, 'house' | 'lines'> }): JSX.Element {
  const text = houseText();
  const { writing, tracesLeft } = board.house;
  const damaged = board.lines.flatMap(({ table, damage }) => (damage === undefined ? [] : [{ table, damage }]));
  const waiting = board.lines.flatMap(({ table, waitingOrders = 0 }) => (waitingOrders > 0 ? [table] : []));
  const away = board.lines.filter(({ paused }) => paused === 'downtime');
  const since = Math.max(...away.map(({ pausedSince = 0 }) => pausedSince));
  return (
    <>
      {writing === 'failed' ? <Fault>{text.notWriting}</Fault> : null}
      {waiting.length > 0 ? <Fault>{text.waitingTables(waiting)}</Fault> : null}
      {away.length > 0 ? <Strip tone="signal">{text.away(away.length, timeOfDay(since))}</Strip> : null}
      {damaged.map(({ table, damage }) => (
        <Fault key={table}>{text.damagedTable(table, damage)}</Fault>
      ))}
      {tracesLeft ? <Strip>{text.tracesLeft}</Strip> : null}
    </>
  );
}
