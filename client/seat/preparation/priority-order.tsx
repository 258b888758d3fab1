import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { movedInOrder, type Sheet } from './preparation-sheet.ts';
import { preparationText } from './words.ts';

export type PriorityOrderProps = {
  readonly scenario: PublicScenario;
  readonly sheet: Sheet;
  readonly onChange: (sheet: Sheet) => void;
};

/** The issues in the team's order, moved by buttons: works without dragging. */
export function PriorityOrder({ scenario, sheet, onChange }: PriorityOrderProps): JSX.Element {
  const words = commonText();
  return (
    <section>
      <h2>{preparationText().order}</h2>
      <ol class="prep-order num">
        {sheet.order.map((issue, place) => {
          const name = say(scenario.issues[issue]?.shortName ?? UNNAMED);
          return (
            <li key={issue}>
              <b>{place + 1}</b>
              <span>{name}</span>
              <button
                type="button"
                aria-label={words.raise({ of: name })}
                disabled={place === 0}
                onClick={() => onChange(movedInOrder(sheet, place, -1))}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                aria-label={words.lower({ of: name })}
                disabled={place === sheet.order.length - 1}
                onClick={() => onChange(movedInOrder(sheet, place, 1))}
              >
                <Icon name="down" />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
