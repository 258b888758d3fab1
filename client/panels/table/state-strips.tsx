import type { JSX } from 'preact';
import { clockOf } from '../../models/clock.ts';
import type { TableView } from '../../models/table-store.ts';
import { tableText } from '../../text/table/messages.ts';
import { ConnectionStrip, Strip } from '../common/strip.tsx';
import { useDesk } from './desk.ts';

/** In what state everything below is: disconnected, paused, time nearly up, phase over. The worst one comes first. */
export function StateStrips({ view }: { readonly view: TableView }): JSX.Element {
  const desk = useDesk();
  const t = tableText();
  const clock = clockOf(view.table, desk.now.value);
  const open = desk.offers.value.open.filter((row) => row.may.accept === 'yes').length;
  return (
    <>
      <ConnectionStrip connection={desk.store.connection.value} />
      {clock.state === 'paused' ? (
        <Strip tone="signal">
          {clock.paused === 'downtime' ? t.shell.pausedByDowntime(clock.text) : t.shell.pausedByFacilitator(clock.text)}
        </Strip>
      ) : null}
      {clock.state === 'running' && clock.nearlyUp ? <Strip tone="signal">{t.shell.nearlyUp(open)}</Strip> : null}
      {clock.state === 'over' ? <Strip tone="signal">{t.shell.phaseOver}</Strip> : null}
    </>
  );
}
