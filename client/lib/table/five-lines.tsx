import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { sayNumber } from '../language/language.ts';
import { Said } from '../parts/said.tsx';
import { tableText } from './words.ts';
import './five-lines.css';

const LINES = ['wants', 'canGive', 'never', 'ask', 'withoutDeal'] as const;

/** A brief in five lines; the last, what no deal is worth, in the party's tint. Nothing where the case has none. */
export function FiveLines({ brief }: { readonly brief: PartyBrief }): JSX.Element | null {
  const { card, reservation } = brief;
  if (card === undefined) return null;
  const t = tableText().fiveLines;
  return (
    <dl class="five-lines">
      {LINES.map((line) => (
        <div key={line}>
          <dt>{t[line]}</dt>
          <dd>
            {line === 'withoutDeal' && countsPoints(brief) ? (
              <b class="num">{t.points(sayNumber(reservation))} </b>
            ) : null}
            <Said of={card[line]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
