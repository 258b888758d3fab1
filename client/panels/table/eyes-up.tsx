import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { clockOf } from '../../models/clock.ts';
import type { TableView } from '../../models/table-store.ts';
import { seatText } from '../../text/seat/messages.ts';
import { Dialog } from '../common/dialog.tsx';
import { announce } from '../common/live-region.tsx';
import { ConnectionStrip } from '../common/strip.tsx';
import { useDesk } from './desk.ts';

/**
 * Covers the whole screen of a seat while everybody is to look to the front. What lies below stays as it is; who only
 * looks into the table goes on looking.
 */
export function EyesUp({ view }: { readonly view: TableView }): JSX.Element | null {
  const desk = useDesk();
  const clock = clockOf(view.table, desk.now.value);
  const covers = clock.paused === 'eyes-up' && view.seat.seat !== undefined;
  const t = seatText().eyesUp;
  useEffect(() => {
    if (covers) announce(`${t.title}. ${t.why}`);
  }, [covers]);
  if (!covers) return null;
  return (
    <Dialog title={t.title}>
      <p>{t.why}</p>
      <p class="sm soft num">{t.kept(clock.text)}</p>
      <ConnectionStrip connection={desk.store.connection.value} />
    </Dialog>
  );
}
