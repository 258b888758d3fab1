import type { JSX } from 'preact';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/language.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { faceOf, ownParty, possibleAddressees } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { type DraftSummary, type OfferDraft, toggleAddressee } from '../offer-draft.ts';

export type BuilderExtrasProps = {
  readonly view: TableView;
  readonly draft: OfferDraft;
  readonly summary: DraftSummary;
  readonly onChange: (draft: OfferDraft) => void;
};

/** Who gets the offer, the one clause that is listed and never scored, and a note that only the own team reads. */
export function BuilderExtras({ view, draft, summary, onChange }: BuilderExtrasProps): JSX.Element {
  const t = tableText();
  const { scenario } = view;
  const missing = shortNames(summary.missing.map((party) => faceOf(scenario, party)));
  return (
    <div class="extras">
      <fieldset id="builder-to" aria-describedby="builder-covers">
        <legend>{t.builder.to}</legend>
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
                <PartyShape index={face.index} /> {say(face.name)}
                {face.role === 'ratifier' ? <span class="xs soft"> {t.builder.ratifierTo}</span> : null}
              </span>
            </label>
          );
        })}
        <p id="builder-covers" class="sm soft">
          {missing.length === 0 ? t.builder.covers : t.builder.coversNot(missing)}
        </p>
      </fieldset>
      {(['clause', 'note'] as const).map((name) => (
        <div key={name} class="field">
          <label for={`builder-${name}`}>{t.builder[name]}</label>
          <textarea
            id={`builder-${name}`}
            rows={2}
            maxLength={TEXT_LIMITS[name]}
            aria-describedby={`builder-${name}-hint`}
            value={draft[name]}
            onInput={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
          />
          <p class="hint" id={`builder-${name}-hint`}>
            {name === 'clause' ? t.builder.clauseHint : t.builder.noteHint}
          </p>
        </div>
      ))}
    </div>
  );
}
