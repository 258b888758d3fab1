import type { JSX } from 'preact';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { saidPages } from '../lib/language/said-pages.ts';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { sceneClock } from '../lib/table/scene-clock.ts';
import { usePage } from './pages.ts';
import { wordsAway } from './screen-keys.ts';
import type { Speech } from './speech.ts';
import { useNow } from './use-now.ts';

type Words = NonNullable<ProjectorScene['said']>;

/** So long (ms) one page stands before the next; whoever turns a page at the wall keeps it. */
export const PAGE_MS = 12_000;

/** The facilitator's words, as long as they are to stand and nobody has taken them off. */
export function standingWords({ said }: Pick<ProjectorScene, 'said'>, now: number): Words | undefined {
  return said === undefined || now >= said.until || said.at <= wordsAway.value ? undefined : said;
}

interface SaidProps {
  readonly scene: ProjectorScene;
  readonly words: Words;
  readonly speech: Speech;
  readonly now: () => number;
}

/** An announcement over whatever is shown: its whole text, how long it stands, and the clock of the phase. */
export function SaidView({ scene, words, speech: { text }, now }: SaidProps): JSX.Element {
  const time = useNow(now);
  const { size, pages } = saidPages(words.text);
  const byItself = Math.floor(Math.max(0, time - words.at) / PAGE_MS) % pages.length;
  const page = usePage(`said ${words.at}`, pages.length, byItself);
  const clock = scene.view.kind === 'phase' ? sceneClock(scene.view, time) : undefined;
  const left = Math.max(0, words.until - time);
  const share = left / Math.max(1, words.until - words.at);
  return (
    <main class="said">
      <header class="said-head">
        <h1>{text.said.title}</h1>
        {clock === undefined ? null : (
          <p class="said-clock num">
            {text.phase.left} <b>{clock.text}</b>
          </p>
        )}
      </header>
      <p class={`said-words serif ${size}`} role="status">
        {pages[page]}
      </p>
      <footer class="said-foot num">
        <div class="said-bar" aria-hidden="true">
          <div style={`width: ${Math.round(share * 1000) / 10}%`} />
        </div>
        <p>{text.said.page(page + 1, pages.length)}</p>
        <p role="timer">
          {text.said.goes} <b>{minutesAndSeconds(left)}</b>
        </p>
      </footer>
    </main>
  );
}
