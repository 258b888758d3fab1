import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { isRatifier, standingConditions } from '../../lib/table/vote.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** What ratifiers said an agreement must contain: for all to read; stated and dropped by those who ratify. */
export function Conditions(): JSX.Element | null {
  const seat = useSeat();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = seat.view.value;
  if (view === undefined) return null;
  const t = offersText();
  const rows = standingConditions(view);
  const answer = seat.may.value?.stateCondition;
  const mayState = answer === 'yes';
  // A pause leaves the form and what is typed in it where they are.
  const blocked = isRatifier(view) && (answer === 'table-paused' || answer === 'phase-over') ? answer : undefined;
  const hasForm = mayState || blocked !== undefined;
  if (rows.length === 0 && !hasForm) return null;
  const drop = async (number: number, spot: string) => {
    // The list moves up under the thumb: a second tap waits for the first.
    if (seat.waiting.peek().some((one) => one.spot.startsWith('condition/'))) return;
    if (await seat.send({ type: 'DropCondition', condition: number }, spot)) heading.current?.focus();
  };
  return (
    <section class="card conditions">
      <h2 ref={heading} tabIndex={-1}>
        {t.conditions.title}
      </h2>
      {rows.length === 0 ? <p class="sm soft">{seatText().noConditions}</p> : null}
      <ul>
        {rows.map(({ condition, party, isOwn }) => {
          const spot = `condition/${condition.party}/${condition.number}`;
          return (
            <li key={spot}>
              <p>
                <PartyShape index={party.index} label={say(party.shortName)} /> {condition.text}
              </p>
              {isOwn && mayState ? (
                <button type="button" class="btn small quiet" onClick={() => void drop(condition.number, spot)}>
                  {t.conditions.drop(condition.number)}
                </button>
              ) : null}
              <SentState spot={spot} />
            </li>
          );
        })}
      </ul>
      {hasForm ? <StateCondition blocked={blocked} /> : null}
    </section>
  );
}

function StateCondition({ blocked }: { readonly blocked: RefusalCode | undefined }): JSX.Element {
  const seat = useSeat();
  const typed = useTyped('condition');
  const field = useId();
  const t = offersText();
  const isBusy = seat.waiting.value.some((one) => one.spot === 'condition');
  const state = (event: Event) => {
    event.preventDefault();
    if (blocked !== undefined) return;
    // A second tap on the way of the first would state it twice.
    if (seat.waiting.peek().some((one) => one.spot === 'condition')) return;
    if (typed.value.trim() === '') document.getElementById(field)?.focus();
    void seat.send({ type: 'StateCondition', text: typed.value }, 'condition').then(typed.clearIf);
  };
  return (
    <form class="state-condition" onSubmit={state}>
      <label class="sm" for={field}>
        {t.conditions.label}
      </label>
      <textarea
        id={field}
        rows={2}
        maxLength={TEXT_LIMITS.reason}
        aria-describedby={`${field}-hint`}
        value={typed.value}
        onInput={(event) => typed.set(event.currentTarget.value)}
      />
      <p class="xs soft" id={`${field}-hint`}>
        {t.conditions.hint}
      </p>
      <button type="submit" class="btn small" aria-disabled={isBusy || blocked !== undefined ? 'true' : undefined}>
        {t.conditions.state}
      </button>
      {blocked === undefined ? null : <p class="xs soft">{refusalText(blocked)}</p>}
      <SentState spot="condition" />
    </form>
  );
}
