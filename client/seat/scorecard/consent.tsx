import type { JSX } from 'preact';
import { consentOf, talkIsConsented } from '../../../shared/negotiation/afterwards.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { ownParty, partyFaces } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { cardText } from './words.ts';

const SPOT = 'consent';

/** Whether the own team lets the hall see its table's talk, and who has yet to allow it. */
export function Consent({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const party = ownParty(view);
  if (seat.actor.value === undefined || party === undefined) return null;
  const t = cardText().consent;
  const { scenario, table } = view;
  const own = consentOf(table, party);
  const people = new Set(table.seats.filter((seat) => seat.kind === 'person').map((seat) => seat.party));
  const missing = partyFaces(scenario).filter(({ id }) => people.has(id) && consentOf(table, id) !== true);
  const give = (given: boolean) => {
    if (own !== given) void seat.send({ type: 'GiveConsent', given }, SPOT);
  };
  return (
    <section>
      <h2>{t.title}</h2>
      <p class="sm">{t.text}</p>
      <div class="consent">
        <button type="button" class="btn small" aria-pressed={own === true} onClick={() => give(true)}>
          {t.allow}
        </button>
        <button type="button" class="btn small" aria-pressed={own === false} onClick={() => give(false)}>
          {t.refuse}
        </button>
      </div>
      {own === undefined ? null : <p class="sm">{own ? t.allowed : t.refused}</p>}
      <p class="sm soft">{talkIsConsented(table) ? t.all : t.waiting(shortNames(missing))}</p>
      <SentState spot={SPOT} />
    </section>
  );
}
