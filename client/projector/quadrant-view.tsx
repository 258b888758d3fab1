import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { QuadrantScene, SceneMark, SceneStory } from '../../shared/wire/projector.ts';
import { storyName } from '../lib/charts/quadrant-marks.ts';
import { halfPath } from '../lib/weave/quadrant.tsx';
import { usePage } from './pages.ts';
import { Plane } from './plane.tsx';
import type { Speech, ViewProps } from './speech.ts';
import { projectorTexts } from './words.ts';

/** Pictures whose marks have appeared: they do not appear one by one again. */
const appeared = new Set<string>();
/** So long (ms) it takes until the last mark is there. */
const APPEARING_MS = 9000;

/** Whether the marks of a picture appear one by one: the first time it is shown, until all are there or a key is pressed. */
function useAppearing(picture: string, isReady: boolean): boolean {
  const isNew = useSignal(isReady && !appeared.has(picture));
  useEffect(() => {
    isNew.value = isReady && !appeared.has(picture);
    if (!isNew.value) return;
    appeared.add(picture);
    const finish = () => {
      isNew.value = false;
    };
    const timer = setTimeout(finish, APPEARING_MS);
    addEventListener('keydown', finish);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', finish);
    };
  }, [picture, isReady, isNew]);
  return isNew.value;
}

/** Every table in the quadrant with the figures of the round; on a page of their own three stories. */
export function QuadrantView({ scene, view, speech }: ViewProps<QuadrantScene>): JSX.Element {
  const { text } = speech;
  const picture = `${scene.session} ${view.round} ${view.numbers}`;
  const isReady = view.pending === undefined;
  const isAppearing = useAppearing(picture, isReady);
  // Whoever calls tables wants to see them: the picture itself stands there then.
  const called = view.numbers ? '' : view.marks.flatMap(({ table }) => table ?? []).join();
  const page = usePage(`quadrant ${picture} ${called}`, isReady && view.stories.length > 0 ? 2 : 1);
  if (page === 1) return <Stories view={view} speech={speech} />;
  return (
    <main class={isAppearing ? 'debrief is-new' : 'debrief'} style={`--marks: ${Math.max(1, view.marks.length)}`}>
      <div class="debrief-picture">
        <h1>{text.debrief.heading(view.counts.tables)}</h1>
        <figure>
          <Plane view={view} speech={speech} />
        </figure>
      </div>
      <div class="debrief-aside">
        {view.pending === undefined ? (
          <Figures view={view} speech={speech} />
        ) : (
          <p class="debrief-pending" role="status">
            {text.debrief.pending(view.pending.done, view.pending.of)}
          </p>
        )}
        <MarkKey view={view} speech={speech} />
        <Values view={view} speech={speech} />
      </div>
    </main>
  );
}

function Figures({ view, speech }: { view: QuadrantScene; speech: Speech }): JSX.Element {
  const { text } = speech;
  const { counts, medians } = view;
  const figures = [
    [text.debrief.agreedOf(counts.tables), counts.agreed],
    [text.debrief.medianBenefit(counts.agreed, counts.words.lopsided), medians.benefit],
    [text.debrief.medianImpact, medians.impact],
  ] as const;
  return (
    <div>
      <dl class="figures num">
        {figures.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dd>{speech.number(value)}</dd>
              <dt>{name}</dt>
            </div>
          ),
        )}
      </dl>
      {counts.left > 0 ? <p class="debrief-left">{text.debrief.left(counts.left)}</p> : null}
      {counts.fromPaper === undefined ? null : <p class="debrief-left">{text.debrief.fromPaper(counts.fromPaper)}</p>}
    </div>
  );
}

function Stories({ view, speech }: { view: QuadrantScene; speech: Speech }): JSX.Element {
  const { text } = speech;
  return (
    <main class="stories">
      <h1>{text.debrief.stories(view.stories.length)}</h1>
      <ol>
        {view.stories.map((story, index) => {
          const name = storyName(view, index);
          const spoken = story.table === undefined ? text.debrief.storyOf(name) : text.debrief.tableOf(story.table);
          return (
            <li key={story.mark}>
              <b class="num">
                <span class="sr">{spoken}</span>
                <span aria-hidden="true">{name}</span>
              </b>
              <span>{storySentence(story, speech)}</span>
            </li>
          );
        })}
      </ol>
    </main>
  );
}

/** The one sentence of a story. */
function storySentence(story: SceneStory, { language, say }: Speech): string {
  const leftBy = story.leftBy && say(story.leftBy);
  return projectorTexts[language].debrief.story({ ...story, breached: story.breached.map(say), leftBy });
}

/** What the marks mean: only those that are in the picture. */
function MarkKey({ view, speech }: { view: QuadrantScene; speech: Speech }): JSX.Element {
  const { debrief } = speech.text;
  const has = (kind: SceneMark['kind']) => view.marks.some((mark) => mark.kind === kind);
  const isShared = new Set(view.marks.map(({ kind, benefit, impact }) => `${kind} ${benefit} ${impact}`)).size;
  const keys = [
    { shown: has('agreed'), words: debrief.keyTable, drawn: <path d="M12 2l10 10-10 10L2 12z" fill="var(--ink)" /> },
    {
      shown: has('breached'),
      words: debrief.keyBreached,
      drawn: <path d="M12 3.5l8.5 8.5-8.5 8.5L3.500 12z" fill="var(--paper)" stroke="var(--ink)" stroke-width="3" />,
    },
    {
      shown: has('lopsided'),
      words: debrief.keyLopsided,
      drawn: (
        <>
          <path d="M12 3l9 9-9 9-9-9z" fill="var(--paper)" stroke="var(--ink)" stroke-width="2.4" />
          <path d={halfPath(12, 12, 9)} fill="var(--ink)" />
        </>
      ),
    },
    {
      shown: has('none'),
      words: debrief.keyNone,
      drawn: <path d="M4 4l16 16M20 4L4 20" stroke="var(--ink)" stroke-width="4" />,
    },
    {
      shown: isShared < view.marks.length,
      words: debrief.keySame,
      drawn: <circle cx="12" cy="12" r="10" fill="none" stroke="var(--ink)" stroke-width="2.4" />,
    },
    {
      shown: view.frontier.length > 1,
      words: debrief.keyBest,
      drawn: <path d="M0 12h24" stroke="var(--sea)" stroke-width="5" />,
    },
  ];
  return (
    <ul class="mark-key">
      {keys.map(({ shown, words, drawn }) =>
        shown ? (
          <li key={words}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              {drawn}
            </svg>
            {words}
          </li>
        ) : null,
      )}
    </ul>
  );
}

/** The same numbers for those who do not see the picture. */
function Values({ view, speech }: { view: QuadrantScene; speech: Speech }): JSX.Element {
  const { text } = speech;
  const words = text.quadrant;
  return (
    <div class="sr">
      <table>
        <caption>{text.debrief.values}</caption>
        <thead>
          <tr>
            {view.numbers ? <th scope="col">{text.debrief.table}</th> : null}
            <th scope="col">{text.debrief.result}</th>
            <th scope="col">{words.benefit}</th>
            <th scope="col">{words.impact}</th>
          </tr>
        </thead>
        <tbody>
          {view.marks.map(({ table, kind, benefit, impact }, index) => (
            <tr key={index}>
              {view.numbers ? <td>{table}</td> : null}
              <td>{text.debrief.results[kind]}</td>
              <td>{benefit}</td>
              <td>{impact}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
