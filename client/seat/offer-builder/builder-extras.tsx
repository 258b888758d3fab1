import type { JSX } from 'preact';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { Said } from '../../lib/parts/said.tsx';
import { shortNames } from '../../lib/table/offer-names.ts';
import { faceOf, ownParty, possibleAddressees } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { type DraftSummary, type OfferDraft, toggleAddressee } from '../offer-draft.ts';
import { useSeat } from '../seat-state.ts';
import { seatText } from '../words.ts';
import { builderText } from './words.ts';

export type BuilderExtrasProps = {
  readonly view: TableView;
  readonly draft: OfferDraft;
  readonly summary: DraftSummary;
  readonly onChange: (draft: OfferDraft) => void;
};

/** Who gets the offer, the one clause that is listed and never scored, and a note that only the own team reads. */
export function BuilderExtras({ view, draft, summary, onChange }: BuilderExtrasProps): JSX.Element {
  const t = builderText();
  const { scenario } = view;
  const isAlone = useSeat().aid !== undefined;
  const missing = shortNames(summary.missing.map((party) => faceOf(scenario, party)));
  return (
    <div class="extras">
      <fieldset id="builder-to" aria-describedby="builder-covers">
        <legend>{t.to}</legend>
        {possibleAddressees(scenario, ownParty(view) ?? '').map((party) => {
          const face = faceOf(scenario, party);
          return (
            <label key={party} class="choice">
              <input
                type="checkbox"
                checked={draft.to.includes(party)}
                onChange={() => onChange(toggleAddressee(scenario, draft, party))}
              />
              <span>
                <PartyShape index={face.index} /> <Said of={face.name} />
                {face.role === 'ratifier' ? <span class="xs soft"> {t.ratifierTo}</span> : null}
              </span>
            </label>
          );
        })}
        <p id="builder-covers" class="sm soft">
          {missing.length === 0 ? t.covers : t.coversNot(missing)}
        </p>
      </fieldset>
      {(['clause', 'note'] as const).map((name) => (
        <div key={name} class="field">
          <label for={`builder-${name}`}>{t[name]}</label>
          <textarea
            id={`builder-${name}`}
            rows={2}
            maxLength={TEXT_LIMITS[name]}
            aria-describedby={`builder-${name}-hint`}
            value={draft[name]}
            onInput={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
          />
          <p class="hint" id={`builder-${name}-hint`}>
            {name === 'clause' ? t.clauseHint : isAlone ? seatText().onlyYou : t.noteHint}
          </p>
        </div>
      ))}
    </div>
  );
}
