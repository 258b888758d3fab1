import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TableStory } from '../../../shared/wire/hall-messages.ts';
import type { ProjectorScene, QuadrantScene } from '../../../shared/wire/projector.ts';
import { placeMarks } from '../../lib/charts/quadrant-marks.ts';
import { say } from '../../lib/language/case-texts.ts';
import { tableText } from '../../lib/table/words.ts';
import { Quadrant, type QuadrantMark } from '../../lib/weave/quadrant.tsx';
import { useBoard } from '../board-view.ts';
import { KeyedLink } from '../keys/keyed-link.tsx';
import { debriefNow, letterOf } from './debrief-way.ts';
import { leadText } from './words.ts';

/** What the hall sees now, and the stories with their tables, which only this laptop tells. */
export function WallView(): JSX.Element {
  const { state, board } = useBoard();
  const text = leadText().debrief;
  const feed = state.feed.value;
  useEffect(() => feed?.followScene(), [feed]);
  const scene = feed?.scene.value;
  const { stories } = debriefNow(board.session, board.state);
  return (
    <div class="wall-view">
      <div class="board-section-head">
        <h2>{text.wall}</h2>
        <span class="soft">{scene === undefined ? '' : numbersOf(scene) ? text.numbered : text.unnumbered}</span>
      </div>
      <div class="wall-box">{scene === undefined ? <p class="soft">{text.wallAway}</p> : <Seen scene={scene} />}</div>
      {stories.length === 0 ? null : (
        <>
          <div class="board-section-head">
            <h2>{text.stories}</h2>
            <span class="soft">{text.storiesHint}</span>
          </div>
          <ul class="wall-stories num">
            {stories.map((story, at) => (
              <Story key={story.table} story={story} letter={letterOf(at)} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function numbersOf({ view }: ProjectorScene): boolean {
  return 'numbers' in view && view.numbers;
}

function Story({ story, letter }: { readonly story: TableStory; readonly letter: string }): JSX.Element {
  const { board } = useBoard();
  const text = leadText().debrief;
  const { table, benefit, impact, agreedAfterMs, breached, leftBy, asked, yes, no } = story;
  const minutes = agreedAfterMs === undefined ? undefined : Math.floor(agreedAfterMs / 60_000);
  return (
    <li class="wall-story">
      <b class="chip signal">{letter}</b>
      <b>{text.table(table)}</b>
      <p>
        {text.kinds[story.kind]}
        {text.figures(benefit, impact)}
        {leftBy === undefined ? '' : ` ${text.left(say(leftBy))}`}
        {minutes === undefined ? '' : ` ${text.after(minutes)}`}
        {breached.length === 0 ? '' : ` ${text.breached(breached.map(say))}`}
        <br />
        <span class="xs soft">{text.consent(asked, yes, no)}</span>
      </p>
      <KeyedLink
        href={`/replay?session=${encodeURIComponent(board.session)}&table=${table}&round=${board.state.round}`}
      >
        {text.replay}
      </KeyedLink>
    </li>
  );
}

/** The picture itself where it is one, else what stands there in words. */
function Seen({ scene: { view } }: { readonly scene: ProjectorScene }): JSX.Element {
  const text = leadText();
  if (view.kind === 'quadrant' && view.pending === undefined) return <SeenQuadrant view={view} />;
  if ((view.kind === 'quadrant' || view.kind === 'figures') && view.pending !== undefined) {
    return <p class="soft num">{text.debrief.pending(view.pending.done, view.pending.of)}</p>;
  }
  if (view.kind === 'figures') {
    return (
      <ul class="num">
        {view.rounds.map(({ round, title, counts, medians }) => (
          <li key={round}>
            <b>{say(title)}</b> {text.debrief.medians(counts.agreed, counts.tables, medians.benefit, medians.impact)}
          </li>
        ))}
      </ul>
    );
  }
  return <p>{text.debrief.sees(text.start.views[view.kind])}</p>;
}

function SeenQuadrant({ view }: { readonly view: QuadrantScene }): JSX.Element {
  const words = tableText().quadrant;
  const { counts } = view;
  const marks = placeMarks(view).map(
    ({ at, benefit, impact, kind, label, isStory, isCalled, tables }): QuadrantMark => {
      const shown = kind === 'breached' ? 'capped' : kind;
      return {
        id: `s${at}`,
        benefit,
        impact,
        kind: isStory || isCalled ? 'story' : shown,
        inner: (isStory || isCalled) && shown !== 'agreed' ? shown : undefined,
        label,
        isRinged: tables > 1,
      };
    },
  );
  return (
    <Quadrant
      id="seen"
      size="projector"
      words={{ ...words, description: leadText().debrief.described(counts.agreed, counts.tables) }}
      marks={marks.filter(({ kind }) => kind !== 'story').concat(marks.filter(({ kind }) => kind === 'story'))}
      cloud={view.cloud}
      frontier={view.frontier}
    />
  );
}
