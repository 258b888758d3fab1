import type { JSX } from 'preact';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { Said } from '../lib/parts/said.tsx';
import { effectsOf } from '../lib/table/effects.ts';
import { EffectChange } from '../lib/table/effects-table.tsx';
import type { TableView } from '../lib/table/table-store.ts';
import { seatText } from './words.ts';

export type EffectLineProps = { readonly view: TableView; readonly chosen: Package };

/** In one line what a package does to the three heaviest effects, against today; nothing in a case without effects. */
export function EffectLine({ view, chosen }: EffectLineProps): JSX.Element | null {
  const { named } = effectsOf(view.scenario, chosen);
  if (named.length === 0) return null;
  return (
    <ul class="effect-line xs" aria-label={seatText().land.againstToday}>
      {named.map(({ indicator, change }) => (
        <li key={indicator.id}>
          <span class="soft">
            <Said of={indicator.shortName} />
          </span>{' '}
          <EffectChange change={change} />
        </li>
      ))}
    </ul>
  );
}
