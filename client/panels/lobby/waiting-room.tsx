import type { JSX } from 'preact';
import type { PersonView } from '../../../shared/wire/messages.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import { spokenRejoinCode } from '../../models/join-form.ts';
import { seatText } from '../../text/seat/messages.ts';
import { teamText } from '../../text/team/messages.ts';
import { LanguageSwitch } from '../common/language-switch.tsx';
import './lobby.css';

/** Joined, and no seat yet: the facilitator gives seats, and between two rounds nobody has one. */
export function WaitingRoom({ person }: { readonly person: PersonView }): JSX.Element {
  const t = seatText().waiting;
  const kept = readSavedSeat();
  return (
    <div class="play loading">
      <div class="selvedge" aria-hidden="true" />
      <main class="reading">
        <h1 tabIndex={-1}>{t.title(person.name)}</h1>
        <p>{person.round > 1 ? t.nextRound : t.text}</p>
        <p class="sm soft">{seatText().data}</p>
        {kept === undefined ? null : (
          <p class="sm soft">
            {teamText().lobbyRejoin({ code: kept.code, rejoinCode: spokenRejoinCode(kept.rejoinCode) })}
          </p>
        )}
        <LanguageSwitch />
      </main>
    </div>
  );
}
