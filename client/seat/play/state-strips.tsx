import type { JSX } from 'preact';
import { announcedText } from '../../lib/language/announced.ts';
import { ConnectionStrip, Strip } from '../../lib/parts/strip.tsx';
import { clockOf, secondsUntil } from '../../lib/table/clock.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { ownHand } from './hand.tsx';
import { playText } from './words.ts';

/**
 * In what state everything below is: disconnected, what will happen in seconds, paused, time nearly up, phase over, the
 * facilitator on the way. The worst one comes first.
 */
export function StateStrips({ view }: { readonly view: TableView }): JSX.Element {
  const seat = useSeat();
  const t = playText();
  const clock = clockOf(view.table, seat.now.value);
  const { announced } = view.table;
  const goer = ownHand(view)?.goer;
  const open = seat.offers.value.open.filter((row) => row.may.accept === 'yes').length;
  return (
    <>
      {seat.store.connection.value === 'no-socket' ? (
        <Strip tone="solid">{t.noSocket}</Strip>
      ) : (
        <ConnectionStrip connection={seat.store.connection.value} />
      )}
      {announced === undefined ? null : (
        <Strip tone="solid">
          <b class="num">{announcedText().step[announced.step](secondsUntil(announced.at, seat.now.value))}</b>
        </Strip>
      )}
      {clock.state === 'paused' ? (
        <Strip tone="signal">
          {clock.paused === 'downtime' ? t.pausedByDowntime(clock.text) : t.pausedByFacilitator(clock.text)}
        </Strip>
      ) : null}
      {clock.state === 'running' && clock.nearlyUp ? <Strip tone="signal">{t.nearlyUp(open)}</Strip> : null}
      {clock.state === 'over' ? <Strip tone="signal">{t.phaseOver}</Strip> : null}
      {goer === undefined ? null : <Strip>{t.hand.coming(goer.name)}</Strip>}
    </>
  );
}
