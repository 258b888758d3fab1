import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { FIRST_LANGUAGE } from '../../shared/kernel/languages.ts';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import type { ProjectorFeed } from '../feed/projector-feed.ts';
import { markLanguage } from '../lib/language/language.ts';
import { AttentionMark } from '../lib/weave/attention-mark.tsx';
import { AnnouncedBand } from './announced-band.tsx';
import { ArrivalView } from './arrival-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { turnToPage } from './pages.ts';
import { PhaseView } from './phase-view.tsx';
import { QuadrantView } from './quadrant-view.tsx';
import { SaidView, standingWords } from './said-view.tsx';
import { noteStanding } from './screen-keys.ts';
import { type Speech, speechOf } from './speech.ts';
import { StoryView } from './story-view.tsx';
import { TimerBand } from './timer-band.tsx';
import { useNow } from './use-now.ts';
import { WallBar } from './wall-bar.tsx';
import { WallOver } from './wall-over.tsx';

/** The front screen: whatever the facilitator turned it to; the last known picture while the connection is away. */
export function ProjectorApp({ feed }: { readonly feed: ProjectorFeed | undefined }): JSX.Element {
  const scene = feed?.scene.value;
  const speech = speechOf(scene?.language ?? FIRST_LANGUAGE);
  useEffect(() => {
    markLanguage(document.documentElement, speech.language);
    document.title = `${scene === undefined ? speech.text.title : speech.say(scene.title)} · Runding`;
  });
  if (feed === undefined) return <Notice speech={speech} what="noKey" />;
  if (feed.ended.value !== undefined) return <Notice speech={speech} what="ended" />;
  if (scene === undefined) return <Notice speech={speech} what="connecting" />;
  return (
    <>
      <Shown scene={scene} speech={speech} now={feed.now} />
      {scene.timer === undefined || scene.announced !== undefined ? null : (
        <TimerBand timer={scene.timer} now={feed.now} />
      )}
      <WallOver scene={scene} speech={speech} />
      {scene.announced === undefined ? null : (
        <AnnouncedBand announced={scene.announced} speech={speech} now={feed.now} />
      )}
      {feed.connection.value === 'connected' ? null : (
        <p class="away" role="status">
          <AttentionMark /> {speech.text.away}
        </p>
      )}
      <WallBar speech={speech} />
    </>
  );
}

type ShownProps = { readonly scene: ProjectorScene; readonly speech: Speech; readonly now: () => number };

/** The facilitator's words as long as they stand, else the picture. */
function Shown({ scene, speech, now }: ShownProps): JSX.Element {
  const words = standingWords(scene, useNow(now));
  // After what is shown has said how many pages it has.
  useEffect(() => {
    if (scene.page !== undefined) turnToPage(scene.page);
  }, [scene.page, scene.view.kind]);
  useEffect(() => noteStanding(words?.at), [words?.at]);
  return words === undefined ? (
    <Picture scene={scene} speech={speech} now={now} />
  ) : (
    <SaidView scene={scene} words={words} speech={speech} now={now} />
  );
}

function Picture({ scene, speech, now }: ShownProps): JSX.Element {
  const { view } = scene;
  const common = { scene, speech, now };
  switch (view.kind) {
    case 'arrival':
      return <ArrivalView {...common} view={view} />;
    case 'phase':
      return <PhaseView {...common} view={view} />;
    case 'blank':
      return (
        <main class="blank">
          <h1>{speech.say(scene.title)}</h1>
        </main>
      );
    case 'quadrant':
      return <QuadrantView {...common} view={view} />;
    case 'figures':
      return <FiguresView {...common} view={view} />;
    case 'story':
      return <StoryView {...common} view={view} />;
    default:
      return assertNever(view);
  }
}

function Notice({ speech, what }: { speech: Speech; what: 'noKey' | 'ended' | 'connecting' }): JSX.Element {
  const { text, otherText, other } = speech;
  return (
    <main class="blank">
      <h1>{text[what]}</h1>
      <p lang={other}>{otherText[what]}</p>
    </main>
  );
}
