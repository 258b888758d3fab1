import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { announce } from '../../lib/parts/live-region.tsx';
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
  const t = preparationText();
  const nameOf = (issue: number | undefined) => say(scenario.issues[issue ?? -1]?.shortName ?? UNNAMED);
  const move = (place: number, by: -1 | 1) => {
    const moved = movedInOrder(sheet, place, by);
    if (moved === sheet) return;
    onChange(moved);
    announce(t.place(nameOf(sheet.order[place]), place + by + 1));
  };
  return (
    <section>
      <h2>{t.order}</h2>
      <ol class="prep-order num">
        {sheet.order.map((issue, place) => {
          const name = nameOf(issue);
          return (
            <li key={issue}>
              <b>{place + 1}</b>
              <span>{name}</span>
              <button
                type="button"
                aria-label={words.raise({ of: name })}
                aria-disabled={place === 0 ? 'true' : undefined}
                onClick={() => move(place, -1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                aria-label={words.lower({ of: name })}
                aria-disabled={place === sheet.order.length - 1 ? 'true' : undefined}
                onClick={() => move(place, 1)}
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
