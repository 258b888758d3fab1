import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ProcessInput } from '../../../shared/process/process-record.ts';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import { say } from '../language/case-texts.ts';
import { sayNumber } from '../language/language.ts';
import { tableText } from '../table/words.ts';
import { Quadrant } from '../weave/quadrant.tsx';
import { askPictures } from './ask-pictures.ts';
import { ConcessionCurves } from './concession-curves.tsx';
import { chartParties } from './dance-panel.tsx';
import { type ChartSize, Numbers } from './frame.tsx';
import { IndicatorBars } from './indicator-bars.tsx';
import { NegotiationDance } from './negotiation-dance.tsx';
import type { Pictures } from './pictures.ts';
import { TalkLine } from './talk-line.tsx';
import { Trades } from './trades.tsx';
import { WishMap } from './wish-map.tsx';
import { chartText } from './words.ts';
import './charts.css';

export type PicturesPanelProps = {
  /** Where several tables' pictures stand on one page: names theirs apart. */
  readonly id?: string;
  /** Everybody's briefs and the entries: a whole log, or what a participant reads after the reveal. */
  readonly input: ProcessInput;
  readonly size?: ChartSize;
  /** Told when the pictures are there, or cannot be made. */
  readonly onSettled?: (() => void) | undefined;
};

/** All pictures of a table, for a screen or for paper. Only for whoever may read everybody's points. */
export function PicturesPanel({ id, input, size = 'phone', onSettled }: PicturesPanelProps): JSX.Element {
  const t = chartText();
  const pictures = useSignal<Pictures | undefined>(undefined);
  const hasFailed = useSignal(false);
  useEffect(
    () =>
      askPictures({ kind: 'pictures', input }, (answer) => {
        hasFailed.value = answer === undefined;
        if (answer?.kind === 'pictures') pictures.value = answer.pictures;
        onSettled?.();
      }),
    [input.entries.length, input.scenario],
  );
  if (pictures.value === undefined) return <p class="sm soft">{hasFailed.value ? t.failed : t.computing}</p>;
  return <AllPictures id={id} pictures={pictures.value} size={size} />;
}

export type AllPicturesProps = {
  readonly id?: string | undefined;
  readonly pictures: Pictures;
  readonly size?: ChartSize;
};

/** The pictures, once they are worked out. */
export function AllPictures({ id = 'picture', pictures, size = 'phone' }: AllPicturesProps): JSX.Element {
  const t = chartText();
  const { revealed, dance, curves, wishes, logrolling, talk, settlement } = pictures;
  const { public: scenario } = revealed;
  const parties = chartParties(scenario);
  const issues = scenario.issues.map(({ shortName, options }) => ({
    name: say(shortName),
    options: options.map(({ name }) => say(name)),
  }));
  return (
    <div class="pictures">
      {settlement === undefined ? <p class="wide sm">{t.openTable}</p> : null}
      <QuadrantPicture id={id} pictures={pictures} size={size} />
      {dance === undefined ? null : (
        <Picture title={t.dance.title}>
          <NegotiationDance
            id={`${id}-dance`}
            words={t}
            parties={parties}
            ground={dance.ground}
            offers={dance.offers}
            current={dance.offers.at(-1)?.id}
            size={size}
          />
        </Picture>
      )}
      {curves.length === 0 ? null : (
        <Picture title={t.curves.title} about={t.curves.description}>
          <ConcessionCurves id={`${id}-curves`} words={t} parties={parties} curves={curves} size={size} />
        </Picture>
      )}
      {wishes === undefined ? null : (
        <Picture title={t.wishes.title} about={t.wishes.description}>
          <WishMap
            id={`${id}-wishes`}
            words={t}
            parties={parties}
            issues={issues.map(({ name }) => name)}
            rows={wishes.rows}
            size={size}
          />
        </Picture>
      )}
      <Picture title={t.trades.title} about={t.trades.description}>
        <Trades words={t} parties={parties} issues={issues} logrolling={logrolling} />
      </Picture>
      {pictures.bars.length === 0 ? null : (
        <Picture title={t.bars.title} about={t.bars.description}>
          <IndicatorBars
            id={`${id}-bars`}
            words={t}
            isImpasse={settlement === NO_AGREEMENT}
            bars={pictures.bars.map((bar) => ({
              id: bar.indicator.id,
              name: say(bar.indicator.shortName),
              unit: say(bar.indicator.unit),
              write: (value) => sayNumber(value, bar.indicator.decimals),
              bar,
            }))}
            size={size}
          />
        </Picture>
      )}
      <Picture title={t.talk.title} about={t.talk.description}>
        <TalkLine id={`${id}-talk`} words={t} parties={parties} talk={talk} size={size} />
      </Picture>
    </div>
  );
}

type PictureProps = { readonly title: string; readonly about?: string; readonly children: JSX.Element };

function Picture({ title, about, children }: PictureProps): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {about === undefined ? null : <p class="about xs soft">{about}</p>}
      {children}
    </section>
  );
}

type QuadrantProps = { readonly id: string; readonly pictures: Pictures; readonly size: ChartSize };

function QuadrantPicture({ id, pictures, size }: QuadrantProps): JSX.Element | null {
  const { card, quadrant } = pictures;
  if (card?.impact === undefined || quadrant === undefined) return null;
  const { title, ...words } = tableText().quadrant;
  const [benefit, impact] = [card.mutualBenefit, card.impact.index];
  const label = chartText().quadrantLabel;
  const place = (point: { mutualBenefit: number; localImpact: number }) =>
    [point.mutualBenefit, point.localImpact] as const;
  return (
    <Picture title={title}>
      <figure class="figure">
        <Quadrant
          id={`${id}-quadrant`}
          words={{ ...words, title, description: `${label}: ${words.benefit} ${benefit}, ${words.impact} ${impact}.` }}
          marks={[{ id: 'own', benefit, impact, kind: 'own', label }]}
          cloud={quadrant.cloud.map(place)}
          frontier={quadrant.frontier.map(place)}
          size={size}
        />
        <Numbers
          of={title}
          summary={chartText().numbers}
          head={[chartText().bars.indicator, label]}
          rows={[
            [words.benefit, benefit],
            [words.impact, impact],
          ]}
        />
      </figure>
    </Picture>
  );
}
