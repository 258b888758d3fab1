import type { JSX } from 'preact';
import { keepsNothing } from '../../feed/device-storage.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import { spokenRejoinCode } from '../../lib/table/join-form.ts';
import { lobbyText } from './words.ts';

/** The codes that open this place on another phone; large, and to be written down, where this one will not know them again. */
export function KeptCode(): JSX.Element | null {
  const kept = readSavedSeat();
  if (kept === undefined) return null;
  const rejoinCode = spokenRejoinCode(kept.rejoinCode);
  if (!keepsNothing()) return <p class="sm soft">{lobbyText().seated.rejoin(kept.code, rejoinCode)}</p>;
  const text = lobbyText().forgetful;
  return (
    <section class="card kept-code">
      <h2>{text.title}</h2>
      <p>{text.why}</p>
      <p class="code num">
        {kept.code}-{rejoinCode}
      </p>
    </section>
  );
}
