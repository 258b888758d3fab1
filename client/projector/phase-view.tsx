import type { JSX } from 'preact';
import type { PhaseScene, PublicNews } from '../../shared/wire/projector.ts';
import { wordsOnPages } from '../lib/language/said-pages.ts';
import { isLarge, type SceneClock, sceneClock } from '../lib/table/scene-clock.ts';
import { AttentionMark } from '../lib/weave/attention-mark.tsx';
import { LandBox } from './land-box.tsx';
import { usePage } from './pages.ts';
import { PAGE_MS } from './said-view.tsx';
import type { Speech, ViewProps } from './speech.ts';
import { useNow } from './use-now.ts';

/** Letters of an event on one page: five lines in any font. */
const LETTERS = 300;

/** The clock, what to do now, how far the tables are; nothing that says which table or what it offers. */
export function PhaseView({ scene, view, speech, now }: ViewProps<PhaseScene>): JSX.Element {
  const clock = sceneClock(view, useNow(now));
  if (view.paused === 'eyes-up') return <EyesUp speech={speech} clock={clock} />;
  const { text, otherText, other, say, sayOther } = speech;
  const { stage, name, phase, phases } = view;
  const isPhase = stage !== 'before' && stage !== 'after';
  const heading = isPhase && name ? say(name) : text.phase[stage === 'after' ? 'after' : 'before'];
  const otherHeading = isPhase && name ? sayOther(name) : otherText.phase[stage === 'after' ? 'after' : 'before'];
  return (
    <main class="phase">
      <header class="phase-head">
        <div class="phase-now" role="status">
          {phase === undefined ? null : <p class="phase-place">{text.phase.next(phase + 1, phases)}</p>}
          <h1>{heading}</h1>
          {otherHeading === undefined ? null : (
            <p class="phase-other serif" lang={other}>
              {otherHeading}
            </p>
          )}
          <p class="phase-do">{text.phase.now[stage]}</p>
          <p class="phase-do-other" lang={other}>
            {otherText.phase.now[stage]}
          </p>
        </div>
        {clock === undefined ? null : <Clock clock={clock} view={view} speech={speech} />}
      </header>
      <NewsCards news={view.news} speech={speech} now={now()} />
      <LandBox scenarioHash={scene.scenarioHash} />
      <Progress view={view} speech={speech} />
    </main>
  );
}

function Clock({ clock, view, speech }: { clock: SceneClock; view: PhaseScene; speech: Speech }): JSX.Element {
  const { text } = speech;
  const word =
    view.paused === 'downtime'
      ? text.phase.downtime
      : view.paused !== undefined
        ? text.phase.paused
        : clock.isOver
          ? text.phase.over
          : text.phase.left;
  const kind = view.paused !== undefined ? ' paused' : clock.nearlyUp ? ' near' : '';
  return (
    <div class={`phase-clock num${kind}`}>
      <p class="phase-time" role="timer">
        {clock.text}
      </p>
      <p class="phase-word">
        {view.paused === undefined && !clock.nearlyUp ? null : <AttentionMark />}
        {word}
      </p>
      {view.apart > 0 ? <p class="phase-apart">{text.phase.apart(view.apart)}</p> : null}
    </div>
  );
}

function EyesUp({ speech, clock }: { speech: Speech; clock: SceneClock | undefined }): JSX.Element {
  const { text, otherText, other } = speech;
  return (
    <main class="eyes-up">
      <div role="status">
        <h1>{text.phase.eyesUp}</h1>
        <p class="eyes-other serif" lang={other}>
          {otherText.phase.eyesUp}
        </p>
        <p class="eyes-hint">{text.phase.eyesUpHint}</p>
      </div>
      {clock === undefined ? null : <p class="eyes-clock num">{clock.text}</p>}
    </main>
  );
}

type PublicEvent = Extract<PublicNews, { kind: 'event' }>;

/** What happened in the case; the facilitator's own words stand over the whole wall, for their time. */
function NewsCards({
  news,
  speech,
  now,
}: {
  readonly news: readonly PublicNews[];
  readonly speech: Speech;
  readonly now: number;
}): JSX.Element | null {
  const event = news.findLast((one): one is PublicEvent => one.kind === 'event');
  const pages = event === undefined ? [''] : wordsOnPages(speech.say(event.text), LETTERS);
  const byItself = Math.floor(Math.max(0, now - (event?.at ?? now)) / PAGE_MS) % pages.length;
  const page = usePage(`event ${event?.at}`, event !== undefined && isLarge(event, now) ? pages.length : 1, byItself);
  if (event === undefined) return null;
  const { text, say, sayOther, other } = speech;
  const otherTitle = sayOther(event.title);
  const title = `${text.phase.event}: ${say(event.title)}`;
  return (
    <section class="phase-news" aria-live="polite">
      <article class={isLarge(event, now) ? 'news event' : 'news event line'}>
        {isLarge(event, now) ? (
          <>
            <h2>
              {title}
              {otherTitle === undefined ? null : (
                <span class="news-other" lang={other}>
                  {' '}
                  {otherTitle}
                </span>
              )}
            </h2>
            <p>{pages[page]}</p>
            {pages.length > 1 ? <p class="news-page num">{text.said.page(page + 1, pages.length)}</p> : null}
          </>
        ) : (
          <p>{title}</p>
        )}
      </article>
    </section>
  );
}

/** How many tables are how far: bars with their number and word, none of them named. */
function Progress({ view, speech }: { view: PhaseScene; speech: Speech }): JSX.Element {
  const { text } = speech;
  return (
    <section class="phase-progress" data-theme="dark">
      <h2 class="sr">{text.phase.progressTitle}</h2>
      <ul>
        {view.progress.map(({ state, tables }) => (
          <li key={state} class={`state ${state}`} style={`flex-grow: ${tables}`}>
            <span class="state-bar" aria-hidden="true" />
            <span class="state-count num">{tables}</span>
            <span class="state-word">{text.phase.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
