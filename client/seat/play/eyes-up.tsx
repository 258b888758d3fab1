import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { ConnectionStrip } from '../../lib/parts/strip.tsx';
import { clockOf } from '../../lib/table/clock.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { playText } from './words.ts';

/**
 * Covers the whole screen of a seat while everybody is to look to the front. What lies below stays as it is; who only
 * looks into the table goes on looking.
 */
export function EyesUp({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const clock = clockOf(view.table, seat.now.value);
  const covers = clock.paused === 'eyes-up' && view.seat.seat !== undefined;
  const t = playText().eyesUp;
  useEffect(() => {
    if (covers) announce(`${t.title}. ${t.why}`);
  }, [covers]);
  if (!covers) return null;
  return (
    <Dialog title={t.title}>
      <p>{t.why}</p>
      <p class="sm soft num">{t.kept(clock.text)}</p>
      <ConnectionStrip connection={seat.store.connection.value} />
    </Dialog>
  );
}
