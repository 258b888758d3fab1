import type { JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { MOST_GUESSES, type Sheet, withGuess } from './preparation-sheet.ts';
import { preparationText } from './words.ts';

export type GuessesProps = {
  readonly scenario: PublicScenario;
  readonly own: PartyId;
  readonly sheet: Sheet;
  readonly onChange: (sheet: Sheet) => void;
};

/** What the team thinks matters most to each other party, as checks in that party's tint. */
export function Guesses({ scenario, own, sheet, onChange }: GuessesProps): JSX.Element {
  const text = preparationText();
  return (
    <>
      {scenario.parties.map((party, index) => {
        if (party.id === own || party.role === 'observer') return null;
        const chosen = sheet.guesses[party.id] ?? [];
        return (
          <fieldset key={party.id} class={`prep-guess ${partyClass(index)}`}>
            <legend class="serif">
              <PartyShape index={index} /> {text.guess(say(party.shortName))}
            </legend>
            <p class="xs soft">{text.guessLimit(MOST_GUESSES)}</p>
            <div class="prep-checks">
              {scenario.issues.map((issue, i) => {
                const checked = chosen.includes(i);
                return (
                  <label key={issue.id}>
                    <input
                      type="checkbox"
                      checked={checked}
                      disabled={!checked && chosen.length >= MOST_GUESSES}
                      onChange={(event) => onChange(withGuess(sheet, party.id, i, event.currentTarget.checked))}
                    />
                    <span>
                      <Said of={issue.shortName} />
                    </span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
