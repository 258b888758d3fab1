import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { SEAT_ROUTES } from '../../../shared/wire/seat-routes.ts';
import { fetchFile } from '../../feed/api.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { cardText } from './words.ts';

/** Replays or saves what the own team could read of its table; for seats of this device only. */
export function OwnLog({ table }: { readonly table: number }): JSX.Element | null {
  const failed = useSignal(false);
  const seat = readSavedSeat();
  if (seat === undefined) return null;
  const save = async () => {
    const file = await fetchFile(SEAT_ROUTES.readOwnLog, { bearer: seat.token });
    failed.value = file === undefined;
    if (file !== undefined) saveFile(file, `runding-${seat.code}-${table}.jsonl`);
  };
  return (
    <section>
      <div class="own-log">
        <a class="btn small" href="/replay?own">
          {cardText().replayTable}
        </a>
        <button type="button" class="btn small" onClick={() => void save()}>
          {cardText().saveLog}
        </button>
      </div>
      <p class="xs soft">{cardText().saveLogText}</p>
      {failed.value ? <Fault>{cardText().saveLogFailed}</Fault> : null}
    </section>
  );
}
