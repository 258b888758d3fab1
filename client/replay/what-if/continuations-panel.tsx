import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { Numbers } from '../../lib/charts/frame.tsx';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import type { Branch } from './branch.ts';
import { CONTINUATIONS, type ContinuedPair, editedPart } from './continuations.ts';
import { ContinuedChart } from './continuations-chart.tsx';
import { type ContinuedMeasure, countEnds, type MeasuredRow, measuredRows } from './continuations-figures.ts';
import type { ContinuationsState, Continued } from './continuations-state.ts';
import { sayFigure, saySigned } from './continuations-words.ts';
import { whatIfText } from './words.ts';
import './continuations.css';

export type ContinuationsPanelProps = {
  readonly state: ContinuationsState;
  readonly branch: Branch;
  readonly scenario: PublicScenario;
  /** Number of the table that it leaves. */
  readonly table: number;
};

/** What becomes of a variation in many continuations, beside as many without its edits. */
export function ContinuationsPanel({ state, branch, scenario, table }: ContinuationsPanelProps): JSX.Element {
  const t = whatIfText().many;
  const found = state.of(branch);
  const isRunning = found?.stage === 'running';
  const done = found?.pairs.length ?? 0;
  const isEdited = editedPart(branch).acts.length > 0;
  return (
    <section class="continuations">
      <h3>{t.title}</h3>
      <p class="sm soft">{t.hint(CONTINUATIONS)}</p>
      <div class="continuations-run">
        {isEdited ? (
          <button type="button" class="btn" onClick={() => (isRunning ? state.stop() : state.run(branch))}>
            {isRunning ? t.stop : t.run(CONTINUATIONS)}
          </button>
        ) : (
          <p class="sm">{t.editFirst}</p>
        )}
        {isRunning ? (
          <>
            <progress max={CONTINUATIONS} value={done} aria-label={t.title} />
            <span class="sm num continuations-count">{t.running(done, CONTINUATIONS)}</span>
          </>
        ) : null}
        <p class="sm" role="status">
          {found === undefined ? '' : told(found, t)}
        </p>
      </div>
      {found?.stage === 'failed' ? (
        <Fault>{found.refused === undefined ? whatIfText().play.failed : refusalText(found.refused)}</Fault>
      ) : null}
      {done === 0 || found === undefined ? null : (
        <Found pairs={found.pairs} scenario={scenario} table={table} isSoFar={isRunning} />
      )}
    </section>
  );
}

/** What a screen reader hears when it begins and when it ends, and not each continuation. */
function told({ stage, pairs }: Continued, t: ReturnType<typeof whatIfText>['many']): string {
  if (stage === 'running') return t.began(CONTINUATIONS);
  if (stage === 'stopped') return t.stopped(pairs.length, CONTINUATIONS);
  return stage === 'played' ? t.played(CONTINUATIONS) : '';
}

type FoundProps = Pick<ContinuationsPanelProps, 'scenario' | 'table'> & {
  readonly pairs: readonly ContinuedPair[];
  /** More are to come. */
  readonly isSoFar: boolean;
};

function Found({ pairs, scenario, table, isSoFar }: FoundProps): JSX.Element {
  const t = whatIfText().many;
  const rows = useMemo(() => measuredRows(scenario, pairs), [pairs, scenario]);
  const nameOf = (measure: ContinuedMeasure) => measureName(scenario, measure);
  const [without, edited] = [countEnds(pairs.map((one) => one.control)), countEnds(pairs.map((one) => one.edited))];
  const ends = ['agreed', 'returned', 'breached', 'none'] as const;
  const figure = (value: number | undefined) => (value === undefined ? '' : sayFigure(value));
  return (
    <div class={`continuations-found${isSoFar ? ' so-far' : ''}`}>
      <div class="continuations-rows">
        {rows.map((row) => (
          <ContinuedChart
            key={JSON.stringify(row.measure)}
            row={row}
            name={nameOf(row.measure)}
            party={typeof row.measure === 'object' ? faceOf(scenario, row.measure.party).index : undefined}
          />
        ))}
        {rows.length === 0 ? <p class="sm">{t.noneAgreed}</p> : <Legend />}
        {rows.length === 0 ? null : (
          <Numbers
            of={t.title}
            summary={t.numbers}
            head={[t.measure, t.medianOf(t.without), t.medianOf(t.edited), t.difference]}
            rows={rows.map((row) => [
              nameOf(row.measure),
              figure(row.medians.control),
              figure(row.medians.edited),
              differenceOf(row),
            ])}
          />
        )}
      </div>
      <div class="continuations-said">
        <h4>{t.ofAll(pairs.length)}</h4>
        <table class="sm num">
          <thead>
            <tr>
              <td />
              <th scope="col">{t.without}</th>
              <th scope="col">{t.edited}</th>
            </tr>
          </thead>
          <tbody>
            {ends.map((end) => (
              <tr key={end}>
                <th scope="row">{t.ends[end]}</th>
                <td>{without[end]}</td>
                <td>{edited[end]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {isSoFar ? null : (
          <>
            <h4>{t.can}</h4>
            <p class="sm">{sayable(rows, nameOf)}</p>
            <h4>{t.cannot}</h4>
            <p class="sm">{t.cannotText(table)}</p>
          </>
        )}
      </div>
    </div>
  );
}

function Legend(): JSX.Element {
  const t = whatIfText().many;
  return (
    <ul class="continuations-legend xs">
      <li>
        <span aria-hidden="true">◇</span> {t.markWithout}
      </li>
      <li>
        <span aria-hidden="true">◆</span> {t.markEdited}
      </li>
      <li>
        <span class="median-mark" aria-hidden="true" /> {t.median}
      </li>
    </ul>
  );
}

function measureName(scenario: PublicScenario, measure: ContinuedMeasure): string {
  const { lines } = whatIfText();
  if (measure === 'impact') return lines.impact;
  return measure === 'benefit' ? lines.benefit : say(faceOf(scenario, measure.party).shortName);
}

function differenceOf({ compared }: MeasuredRow): string {
  const t = whatIfText().many;
  if (compared === undefined) return t.tooFew;
  const difference = saySigned(compared.difference);
  if (!compared.isClear) return t.ordinary(difference);
  return t.clear(difference, saySigned(compared.from), saySigned(compared.to));
}

/** What rose, what fell, and of what neither can be said. */
function sayable(rows: readonly MeasuredRow[], nameOf: (measure: ContinuedMeasure) => string): string {
  const t = whatIfText().many;
  const namesOf = (is: (row: MeasuredRow) => boolean) => rows.filter(is).map(({ measure }) => nameOf(measure));
  const rose = namesOf(({ compared }) => compared?.isClear === true && compared.difference > 0);
  const fell = namesOf(({ compared }) => compared?.isClear === true && compared.difference <= 0);
  const open = namesOf(({ compared }) => compared !== undefined && !compared.isClear);
  const few = rows.every(({ compared }) => compared === undefined);
  return [
    ...(rose.length > 0 ? [t.rose(rose)] : []),
    ...(fell.length > 0 ? [t.fell(fell)] : []),
    ...(open.length > 0 ? [t.open(open)] : []),
    ...(few ? [t.tooFewToSay] : []),
  ].join(' ');
}
