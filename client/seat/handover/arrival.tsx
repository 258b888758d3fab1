import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { storageName } from '../storage-name.ts';
import { type Arrival, arrivalOf } from './handover.ts';
import { HandoverCard } from './handover-card.tsx';

/** Shows the hand-over card once to who arrives at a running table, and whenever it is asked for. */
export function Handover({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const key = storageName('handover', view);
  // Looked at once for each place: a name that is written anew later does not make an arrival.
  const arrival = useMemo((): Arrival | undefined => arrivalOf(view), [key]);
  useEffect(() => {
    if (arrival !== undefined && readStored(key) === undefined) seat.handover.value = true;
  }, [key]);
  // While everybody looks to the front nothing may lie over that.
  if (!seat.handover.value || view.table.clock.paused === 'eyes-up') return null;
  const close = () => {
    writeStored(key, '1');
    seat.handover.value = false;
  };
  return <HandoverCard view={view} arrival={arrival} onClose={close} />;
}
