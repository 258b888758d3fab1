import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayNumber } from '../lib/language/language.ts';
import { CloseFoot, Dialog } from '../lib/parts/dialog.tsx';
import { type EffectRow, type Effects, effectsOf } from '../lib/table/effects.ts';
import { EffectChange, EffectsTable } from '../lib/table/effects-table.tsx';
import { offerName } from '../lib/table/offer-names.ts';
import { tableText } from '../lib/table/words.ts';
import { Hem } from '../lib/weave/hem.tsx';
import { AttentionMark, Icon } from '../lib/weave/icon.tsx';
import { useSeat } from './seat-state.ts';
import { StageBox } from './stage-box.tsx';
import { windowSize } from './window-size.ts';
import { seatText } from './words.ts';
import '../lib/table/land.css';
import { Said } from '../lib/parts/said.tsx';

/** Whether a case says what packages do beside their points. */
export function showsEffects({ indicators, conditions }: Pick<PublicScenario, 'indicators' | 'conditions'>): boolean {
  return indicators.length > 0 || conditions.length > 0;
}

/** A value with its unit. */
export function valueText({ indicator }: EffectRow, value: number): string {
  return `${sayNumber(value, indicator.decimals)} ${say(indicator.unit)}`;
}

/**
 * What the package in view would do: the picture, the three named effects, everything else on tap. Thin, where something else
 * is being done: the hem and the three values in one line.
 */
export function Land({ isThin = false }: { readonly isThin?: boolean }): JSX.Element | null {
  const seat = useSeat();
  const isOpen = useSignal(false);
  // Taken away and brought back with every keyboard, the stage would start anew each time; it is hidden instead.
  const wasTall = useRef(false);
  if (!windowSize.value.isShort) wasTall.current = true;
  const view = seat.view.value;
  // Nothing follows from a package in this case: there is no land to look at.
  if (view === undefined || !showsEffects(view.scenario)) return null;
  const t = seatText();
  const row = seat.inView.value;
  const settlement = seat.settlement.value;
  const effects = effectsOf(view.scenario, settlement);
  const after = settlement === undefined ? 'today' : settlement === NO_AGREEMENT ? 'no-agreement' : 'package';
  const name = view.table.agreement !== undefined || row === undefined ? undefined : offerName(view, row.offer);
  // After a return the package that came back is in view until somebody offers anew.
  const isBack = name === undefined && after === 'package';
  const open = isBack ? t.returnedPackage : t.land.title(name);
  const agreed = view.table.agreement === undefined ? open : t.agreedPackage;
  const title = after === 'no-agreement' ? tableText().land.withoutAgreement : agreed;
  return (
    <section class={isThin ? 'land thin' : 'land'} aria-label={title}>
      {wasTall.current ? <StageBox isHidden={isThin || windowSize.value.isShort} /> : null}
      <Hem breached={effects.landscape.breached} />
      <div class="effects">
        <Named effects={effects} isToday={after === 'today'} isThin={isThin} />
        {isThin ? null : (
          <button type="button" class="icon-btn" onClick={() => (isOpen.value = true)} aria-haspopup="dialog">
            <Icon name="forward" label={t.land.all} />
          </button>
        )}
      </div>
      {isThin ? null : <BreachNote effects={effects} />}
      {isOpen.value ? (
        <Dialog title={title} onClose={() => (isOpen.value = false)}>
          <div class="dialog-body" tabIndex={-1} autofocus>
            <EffectsTable effects={effects} after={after} />
          </div>
          <CloseFoot onClose={() => (isOpen.value = false)} />
        </Dialog>
      ) : null}
    </section>
  );
}

type NamedProps = { readonly effects: Effects; readonly isToday: boolean; readonly isThin: boolean };

function Named({ effects, isToday, isThin }: NamedProps): JSX.Element {
  const t = seatText();
  return (
    <dl class="num">
      {effects.named.map((row) => (
        <div key={row.indicator.id}>
          <dt>
            <Said of={row.indicator.shortName} />
          </dt>
          <dd>
            <span>{valueText(row, row.value)}</span>
            <span class="sr">, {t.land.from(valueText(row, row.baseline))}</span>
            {isToday ? null : <EffectChange change={row.change} isShort={isThin} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BreachNote({ effects }: { readonly effects: Effects }): JSX.Element | null {
  const t = tableText();
  const breached = effects.conditions.filter((one) => one.breached);
  const [first] = breached;
  if (first === undefined) return null;
  return (
    <p class="breach xs">
      <AttentionMark />
      <span>
        {breached.length === 1
          ? t.land.breached(say(harmOf(first.condition)), first.condition.cap)
          : t.land.breachedShort(breached.length)}
      </span>
    </p>
  );
}
