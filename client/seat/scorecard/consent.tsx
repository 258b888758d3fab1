import type { JSX } from 'preact';
import { type AskedPerson, consentOf, peopleAsked } from '../../../shared/negotiation/afterwards.ts';
import { seatOf } from '../../../shared/negotiation/members.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { cardText } from './words.ts';

const SPOT = 'consent';

/**
 * Asks everybody at this phone, one by one, whether the hall may see the table's talk, and says what the own team said. What
 * other teams said nobody reads: a no is to cost nothing.
 */
export function Consent({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const own = seat.actor.value;
  const held = own && seatOf(view.table, own);
  if (own === undefined || held?.kind !== 'person') return null;
  const t = cardText().consent;
  const here: readonly AskedPerson[] = held.members?.map((name, member) => ({ ...own, name, member })) ?? [
    { party: own.party, seat: own.seat, name: held.name },
  ];
  const mates = peopleAsked(view.entries.flatMap(({ events }) => events)).filter(
    (one) => one.party === own.party && one.seat !== own.seat,
  );
  const answer = ({ member }: AskedPerson, given: boolean) =>
    void seat.send({ type: 'AnswerConsent', given, ...(member === undefined ? {} : { member }) }, SPOT);
  return (
    <section class="card consent-card" aria-labelledby="consent-title">
      <h2 id="consent-title">{t.title}</h2>
      <p class="sm">{t.text}</p>
      {here.map((person) => (
        <OnePerson
          key={person.member}
          person={person}
          isAlone={here.length === 1}
          said={consentOf(view.table, person)}
          onAnswer={(given) => answer(person, given)}
        />
      ))}
      {mates.length === 0 ? null : (
        <ul class="consent-mates sm soft">
          {mates.map((mate) => (
            <li key={`${mate.seat}:${mate.member}`}>{t.mate(mate.name, saidWords(consentOf(view.table, mate)))}</li>
          ))}
        </ul>
      )}
      <SentState spot={SPOT} />
    </section>
  );
}

type OnePersonProps = {
  readonly person: AskedPerson;
  readonly isAlone: boolean;
  readonly said: boolean | undefined;
  readonly onAnswer: (given: boolean) => void;
};

function OnePerson({ person: { name, member }, isAlone, said, onAnswer }: OnePersonProps): JSX.Element {
  const t = cardText().consent;
  const id = `consent-${member ?? 'me'}`;
  const give = (given: boolean) => {
    if (said !== given) onAnswer(given);
  };
  return (
    <fieldset class="consent-person">
      <legend id={id}>
        {isAlone ? t.you : name} <span class="sm soft">{said === undefined ? t.unanswered : saidWords(said)}</span>
      </legend>
      <div class="consent">
        <button type="button" class="btn small" aria-pressed={said === true} onClick={() => give(true)}>
          {t.allow}
        </button>
        <button type="button" class="btn small" aria-pressed={said === false} onClick={() => give(false)}>
          {t.refuse}
        </button>
      </div>
    </fieldset>
  );
}

function saidWords(said: boolean | undefined): string {
  const t = cardText().consent;
  return said === undefined ? t.notAsked : said ? t.allowed : t.refused;
}
