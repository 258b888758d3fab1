import type { JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { PartyScore } from '../../../shared/scoring/party-score.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import { tableText } from '../../lib/table/words.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { cardText } from './words.ts';

export type GainsProps = { readonly scenario: PublicScenario; readonly scores: readonly PartyScore[] };

/** What every party gains over no agreement: bars on one scale of shares, and the numbers in a table under them. */
export function Gains({ scenario, scores }: GainsProps): JSX.Element {
  const t = tableText();
  return (
    <>
      <p class="xs soft">{cardText().gainsText}</p>
      <ul class="gains sm num">
        {scores.map((score) => {
          const face = faceOf(scenario, score.party);
          const share = Math.min(1, Math.abs(score.share));
          return (
            <li key={score.party} class={partyClass(face.index)}>
              <PartyShape index={face.index} />
              <span>
                <Said of={face.shortName} />
              </span>
              <span class="track" aria-hidden="true">
                <i class={score.share < 0 ? 'below' : ''} style={{ width: `${Math.round(share * 100)}%` }} />
              </span>
              <b>{t.signed(score.gain)}</b>
            </li>
          );
        })}
      </ul>
      <details>
        <summary class="sm">{cardText().details}</summary>
        <table class="sm num">
          <thead>
            <tr>
              <th scope="col">{cardText().party}</th>
              <th scope="col">{cardText().points}</th>
              <th scope="col">{cardText().without}</th>
              <th scope="col">{cardText().gainColumn}</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={score.party}>
                <th scope="row">
                  <Said of={faceOf(scenario, score.party).shortName} />
                </th>
                <td>{sayNumber(score.points)}</td>
                <td>{sayNumber(score.reservation)}</td>
                <td>
                  {t.signed(score.gain)}
                  <span class="soft"> {cardText().share(Math.round(score.share * 100))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
