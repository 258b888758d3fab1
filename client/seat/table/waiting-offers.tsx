import type { JSX } from 'preact';
import { shortNames } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { Band } from '../../lib/weave/band.tsx';
import { useSeat } from '../seat-state.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** Offers that were sent and not answered yet: shown as waiting, never as made. */
export function WaitingOffers(): JSX.Element | null {
  const seat = useSeat();
  const [view, own] = [seat.view.value, seat.own.value];
  if (view === undefined || own === undefined) return null;
  const t = offersText();
  const isCut = seat.store.connection.value !== 'connected';
  const waiting = seat.waiting.value.flatMap(({ id, command }) =>
    command.type === 'MakeOffer' || command.type === 'ShareDraft' ? [{ id, command }] : [],
  );
  return (
    <>
      {waiting.map(({ id, command }) => (
        <section key={id} class="card">
          <h2>{isCut ? t.waiting : seatText().sending}</h2>
          <p class="xs soft">{t.drafts.to(shortNames(command.to.map((party) => faceOf(view.scenario, party))))}</p>
          <Band
            chosen={command.package}
            optionCounts={view.scenario.issues.map((issue) => issue.options.length)}
            party={faceOf(view.scenario, own.party).index}
            state="open"
          />
          {isCut ? <p class="sm soft">{seatText().waitingText}</p> : null}
        </section>
      ))}
    </>
  );
}
