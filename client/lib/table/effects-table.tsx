import type { JSX } from 'preact';
import { harmOf, protectionOf } from '../../../shared/scenario/condition-names.ts';
import { say } from '../language/case-texts.ts';
import { sayNumber } from '../language/language.ts';
import { Said } from '../parts/said.tsx';
import { ScrollX } from '../parts/scroll-x.tsx';
import { AttentionMark, Icon } from '../weave/icon.tsx';
import type { EffectRow, Effects } from './effects.ts';
import { tableText } from './words.ts';

export type EffectsTableProps = {
  readonly effects: Effects;
  /** What the values come from: a package, no agreement, or the state of today. */
  readonly after: 'package' | 'no-agreement' | 'today';
};

/** What a package does, indicator by indicator, and which conditions it breaches: the text twin of the panorama. */
export function EffectsTable({ effects, after }: EffectsTableProps): JSX.Element {
  const t = tableText();
  const isToday = after === 'today';
  return (
    <>
      {effects.index === undefined ? null : (
        <p class="num">
          <b>{t.land.index(effects.index)}</b>
          {effects.capped === undefined ? null : (
            <span class="soft"> {t.land.capped(effects.capped.uncapped, effects.capped.cap)}</span>
          )}
        </p>
      )}
      <ScrollX label={t.land.indicator}>
        <table class="effects-table sm num">
          <thead>
            <tr>
              <th scope="col">{t.land.indicator}</th>
              <th scope="col" class="end">
                {t.land.today}
              </th>
              {isToday ? null : (
                <th scope="col" class="end">
                  {after === 'package' ? t.land.withPackage : t.land.withoutAgreement}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {effects.rows.map((row) => (
              <tr key={row.indicator.id}>
                <th scope="row">
                  <Said of={row.indicator.name} />{' '}
                  <span class="soft">
                    (<Said of={row.indicator.unit} />)
                  </span>
                </th>
                <td>{sayNumber(row.baseline, row.indicator.decimals)}</td>
                {isToday ? null : (
                  <td>
                    <b>{sayNumber(row.value, row.indicator.decimals)}</b>
                    <span class="xs soft">
                      {' '}
                      {row.change === 'same' ? null : `${t.land[row.direction]}, `}
                      <EffectChange change={row.change} />
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {after === 'package' ? <Conditions effects={effects} /> : null}
    </>
  );
}

/** A full triangle for the better, a hollow one on its head for the worse, a line for what stays. */
const SHAPES = { better: 'M1 9 5 1 9 9z', worse: 'M1 1 9 1 5 9z', same: 'M1 5H9' } as const;

export type EffectChangeProps = {
  readonly change: EffectRow['change'];
  /** The words beside the shape are for screen readers only, where a line is all the room there is. */
  readonly isShort?: boolean;
};

/** Whether an effect is for the better or for the worse than today: a shape and the words, never a colour. */
export function EffectChange({ change, isShort = false }: EffectChangeProps): JSX.Element {
  return (
    <span class={`effect-change ${change}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path
          d={SHAPES[change]}
          fill={change === 'better' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      </svg>
      <span class={isShort ? 'sr' : undefined}>
        {isShort ? ', ' : ''}
        {tableText().land[change]}
      </span>
    </span>
  );
}

function Conditions({ effects }: { readonly effects: Effects }): JSX.Element | null {
  const t = tableText();
  if (effects.conditions.length === 0) return null;
  return (
    <>
      <h3>{t.land.conditions}</h3>
      <ul class="checks sm">
        {effects.conditions.map(({ condition, breached }) => (
          <li key={condition.id}>
            {breached ? <AttentionMark /> : <Icon name="check" />}
            <span>
              {breached
                ? t.land.breached(say(harmOf(condition)), condition.cap)
                : t.land.kept(say(protectionOf(condition)))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
