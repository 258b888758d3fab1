import type { JSX } from 'preact';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { say } from '../lib/language/case-texts.ts';
import { effectsOf } from '../lib/table/effects.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { tableText } from '../lib/table/words.ts';
import { AttentionMark } from '../lib/weave/icon.tsx';
import { useSeat } from './seat-state.ts';
import { seatText } from './words.ts';

export type PackageWarningsProps = {
  readonly view: TableView;
  readonly chosen: Package;
  /**
   * `short` where there is little room: caps are left out, and several harms are counted; `harms` stands on the same screen
   * then and names each with its cap.
   */
  readonly part?: 'whole' | 'short' | 'harms';
};

/** What one should know before sending or accepting a package: how far it is below the own limit, which harm it does. */
export function PackageWarnings({ view, chosen, part = 'whole' }: PackageWarningsProps): JSX.Element | null {
  const own = useSeat().worth.value;
  const isShort = part === 'short';
  const below = own === undefined || part === 'harms' ? 0 : own.limit - own.of(chosen);
  const harms = effectsOf(view.scenario, chosen).conditions.filter(({ breached }) => breached);
  const warnings = [
    ...(below > 0 ? [seatText().below(below)] : []),
    ...(isShort && harms.length > 1
      ? [tableText().land.breachedShort(harms.length)]
      : harms.map(({ condition }) => {
          const harm = say(harmOf(condition));
          return isShort ? tableText().land.occurs(harm) : tableText().land.breached(harm, condition.cap);
        })),
  ];
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings sm">
      {warnings.map((warning) => (
        <li key={warning}>
          <AttentionMark />
          <span>{warning}</span>
        </li>
      ))}
    </ul>
  );
}
