import type { JSX } from 'preact';
import type { StoryScene } from '../../shared/wire/projector.ts';
import { lozengePath } from '../lib/weave/geometry.ts';
import type { Speech } from './speech.ts';

/** From option to option, and as high as a row's drawing is. */
const [STEP, HIGH] = [56, 60];
/** More issues than this stand in two columns, without their drawings. */
const MOST_ROWS = 9;

interface PackageProps {
  readonly view: StoryScene;
  readonly speech: Speech;
  readonly name: string;
}

/** What a table agreed, an issue a line: its options as lozenges, the agreed one filled and in words. */
export function StoryPackage({ view, speech, name }: PackageProps): JSX.Element {
  const { text, say } = speech;
  const { agreed, breached } = view;
  const isLong = agreed !== undefined && agreed.issues.length > MOST_ROWS;
  return (
    <main class="story story-package">
      <h1>{`${name}: ${agreed === undefined ? text.story.noPackage : text.story.package}`}</h1>
      {agreed === undefined ? null : (
        <dl class={isLong ? 'story-rows long' : 'story-rows'}>
          {agreed.issues.map(({ name: issue, shortName, options, chosen }, at) => (
            <div key={issue.id}>
              <dt>{say(shortName)}</dt>
              {isLong ? null : <Options count={options} chosen={agreed.package[at] ?? 0} />}
              <dd>{say(chosen)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="story-side">
        <dl class="figures num">
          {view.benefit === undefined ? null : (
            <div>
              <dd>{view.benefit}</dd>
              <dt>{text.quadrant.benefit}</dt>
            </div>
          )}
          {view.impact === undefined ? null : (
            <div>
              <dd>{view.impact}</dd>
              <dt>{text.quadrant.impact}</dt>
            </div>
          )}
        </dl>
        {breached.length === 0 ? null : <p>{text.story.breached(breached.map(say))}.</p>}
        <p class="num">{text.story.facts(view.offers.length, view.messages)}</p>
        {view.steps.length === 0 ? null : (
          <p class="num">{text.story.steps(view.steps.map(({ kind, count }) => `${count} ${text.steps[kind]}`))}</p>
        )}
      </div>
    </main>
  );
}

/** The options of an issue in their order; the agreed one is large. */
function Options({ count, chosen }: { readonly count: number; readonly chosen: number }): JSX.Element {
  const shown = Math.min(count, 6);
  // A number's issue has many steps: its place is drawn on the same length.
  const place = count <= shown ? chosen : Math.round((chosen / Math.max(1, count - 1)) * (shown - 1));
  return (
    <svg class="story-options" viewBox={`0 0 ${6 * STEP} ${HIGH}`} aria-hidden="true">
      {Array.from({ length: shown }, (_, at) => (
        <path
          key={at}
          d={lozengePath((at + 0.5) * STEP, HIGH / 2, at === place ? 24 : 9)}
          fill={at === place ? 'var(--ink)' : 'var(--line-firm)'}
        />
      ))}
    </svg>
  );
}
