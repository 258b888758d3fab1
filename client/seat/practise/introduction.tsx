import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { pointsOf, pointsRange } from '../../../shared/scoring/points.ts';
import { theme } from '../../lib/browser/theme.ts';
import type { StageView } from '../../lib/land/stage-view.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { effectsOf } from '../../lib/table/effects.ts';
import { EffectsTable } from '../../lib/table/effects-table.tsx';
import { Band } from '../../lib/weave/band.tsx';
import { PointsScale } from '../../lib/weave/points-scale.tsx';
import { LandBox } from '../stage-box.tsx';
import { seatText } from '../words.ts';
import { practiseText } from './words.ts';
import '../../lib/table/land.css';

const STEPS = ['band', 'bar', 'land'] as const;

type IntroductionProps = {
  readonly scenario: Scenario;
  /** Whose points are shown. */
  readonly party: string;
  readonly onDone: () => void;
};

/** Band, bar and land, each tried with the same package: what every screen of a table is read by. */
export function Introduction({ scenario, party, onDone }: IntroductionProps): JSX.Element {
  const t = practiseText().introduction;
  const at = useSignal(0);
  const first = useMemo(() => scenario.issues.map(({ options }) => Math.floor((options.length - 1) / 2)), [scenario]);
  const chosen = useSignal<readonly number[]>(first);
  const step = STEPS[at.value] ?? 'land';
  const isLast = at.value === STEPS.length - 1;
  useEffect(() => {
    document.querySelector<HTMLElement>('.practise h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [step]);
  return (
    <>
      <h1 tabIndex={-1}>{t.titles[step]}</h1>
      <p class="xs soft num">{t.step(at.value + 1, STEPS.length)}</p>
      <p>{t.texts[step]}</p>
      <Shown step={step} scenario={scenario} party={party} chosen={chosen} first={first} />
      {scenario.issues.map((issue, place) => (
        <fieldset key={issue.id} class="practise-options">
          <legend>
            <Said of={issue.name} />
          </legend>
          {issue.options.map((option, index) => (
            <label key={option.id} class={chosen.value[place] === index ? 'chosen' : undefined}>
              <input
                type="radio"
                name={issue.id}
                checked={chosen.value[place] === index}
                onChange={() => {
                  chosen.value = chosen.value.map((old, other) => (other === place ? index : old));
                }}
              />
              <span>
                <Said of={option.shortName ?? option.name} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" class="btn main wide" onClick={() => (isLast ? onDone() : at.value++)}>
        {isLast ? t.done : t.next}
      </button>
      <button type="button" class="btn quiet wide" onClick={onDone}>
        {t.skip}
      </button>
    </>
  );
}

type ShownProps = Omit<IntroductionProps, 'onDone'> & {
  readonly step: (typeof STEPS)[number];
  readonly chosen: Signal<readonly number[]>;
  readonly first: readonly number[];
};

function Shown({ step, scenario, party, chosen, first }: ShownProps): JSX.Element {
  const t = practiseText().introduction;
  const open = useMemo(() => publicScenario(scenario), [scenario]);
  const index = scenario.parties.findIndex(({ id }) => id === party);
  const brief = useMemo(() => partyBrief(scenario, party), [scenario, party]);
  const stage = useComputed((): StageView => {
    const { landscape } = effectsOf(open, chosen.value);
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return { landscape, parties: [], offers: [], theme: theme.value, reducedMotion, showTable: false };
  });
  if (step === 'band') {
    const changed = chosen.value.filter((option, issue) => option !== first[issue]).length;
    return (
      <div class="card">
        <Band
          chosen={chosen.value}
          compare={first}
          optionCounts={scenario.issues.map(({ options }) => options.length)}
          party={index}
          state="open"
          names={scenario.issues.map(({ shortName }) => say(shortName))}
        />
        <p class="sm" role="status">
          {t.changed(changed)}
        </p>
      </div>
    );
  }
  if (step === 'bar') {
    const [points, limit] = [pointsOf(brief, chosen.value), brief.reservation];
    const range = pointsRange(brief);
    const words = seatText();
    return (
      <div class="card">
        <PointsScale
          party={index}
          lowest={range.worst}
          highest={range.best}
          limit={{ points: limit, label: words.worth.limit(limit) }}
          points={points}
          label={words.worth.sentence(points, limit, undefined)}
        />
        <p class="sm num" role="status">
          {points < limit ? words.below(limit - points) : words.packagePoints(points, limit)}
        </p>
      </div>
    );
  }
  return (
    <div class="card practise-land">
      <LandBox stage={stage} />
      <EffectsTable effects={effectsOf(open, chosen.value)} after="package" />
    </div>
  );
}
