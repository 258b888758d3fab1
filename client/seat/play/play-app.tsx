import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { seatOf } from '../../../shared/negotiation/members.ts';
import { keepsNothing } from '../../feed/device-storage.ts';
import type { Connection } from '../../feed/feed.ts';
import { followTheme } from '../../lib/browser/theme.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { placeName } from '../member-name.ts';
import { type Screen, screenOf } from '../screen.ts';
import type { Messages } from './words.id.ts';
import { playText } from './words.ts';
import '../../lib/parts/parts.css';
import { Fault } from '../../lib/parts/field.tsx';
import { keepFocus } from '../../lib/parts/keep-focus.ts';
import { LiveRegion } from '../../lib/parts/live-region.tsx';
import { Handover } from '../handover/arrival.tsx';
import { KeptCode } from '../lobby/kept-code.tsx';
import { LobbyPanel } from '../lobby/lobby-panel.tsx';
import { WaitingRoom } from '../lobby/waiting-room.tsx';
import { PreparationPanel } from '../preparation/preparation-panel.tsx';
import { ScorecardScreen } from '../scorecard/scorecard-screen.tsx';
import { useSeat } from '../seat-state.ts';
import { prefetchStage } from '../stage-box.tsx';
import { VoteScreen } from '../vote/vote-screen.tsx';
import { followWindow, windowSize } from '../window-size.ts';
import { Announcer } from './announcer.tsx';
import { EyesUp } from './eyes-up.tsx';
import { neededOf } from './needed.ts';
import { Newcomers } from './newcomers.tsx';
import { Notices } from './notices.tsx';
import { PlayHeader } from './play-header.tsx';
import { TableScreen } from './table-screen.tsx';
import { TeamTalk } from './team-talk.tsx';

/** All screens of a seat under one header. Which one is shown follows from the stage of the table. */
export function PlayApp(): JSX.Element {
  const seat = useSeat();
  useEffect(followWindow, []);
  useEffect(keepFocus, []);
  useEffect(followTheme, []);
  const view = seat.view.value;
  const ended = seat.store.ended.value;
  const title = view === undefined ? undefined : titleOf(view, placeName(seat, view.seat.table), neededOf(seat, view));
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  const actedFor = useActedFor(view);
  if (ended !== undefined) return <Ended why={ended} actedFor={actedFor} />;
  const waiting = seat.store.waiting.value;
  if (waiting !== undefined) return <WaitingRoom person={waiting} now={seat.now.value} />;
  if (view === undefined) return <Loading connection={seat.store.connection.value} />;
  const party = ownParty(view);
  const screen = screenOf(view.table);
  const colour = party === undefined ? '' : partyClass(faceOf(view.scenario, party).index);
  return (
    <div
      class={`play screen-${screen} ${heightOf(screen)} ${seat.draft.value === undefined ? '' : 'building'} ${colour}`}
    >
      <div class="play-head">
        <PlayHeader view={view} />
        <Notices view={view} />
        <Newcomers questions={seat.store.newcomers.value} feed={seat.store.feed} />
      </div>
      <ScreenOf screen={screen} view={view} />
      <Handover view={view} />
      <EyesUp view={view} />
      <LiveRegion />
      <Announcer view={view} />
    </div>
  );
}

/** How the screen uses its height: the table on a phone that lies is as high as the window, as on one that stands. */
function heightOf(screen: Screen): string {
  const { isShort, isLying } = windowSize.value;
  if (isLying && screen === 'table') return 'tall lying';
  return isShort ? 'short' : 'tall';
}

/** Names the tab: what waits, then team and table, so that several tabs or seats can be told apart. */
function titleOf(view: TableView, place: string, needed: number): string {
  const party = ownParty(view);
  const team = party === undefined ? [] : [say(faceOf(view.scenario, party).shortName)];
  const name = [...team, place, commonText().product].join(' · ');
  return needed === 0 ? name : `(${needed}) ${name}`;
}

function ScreenOf({ screen, view }: { readonly screen: Screen; readonly view: TableView }): JSX.Element {
  const seat = useSeat();
  const panel = { view, now: seat.now.value, send: seat.store.feed.send };
  const isEarly = screen === 'lobby' || screen === 'brief' || screen === 'preparation';
  useEffect(() => (isEarly ? prefetchStage() : undefined), [isEarly]);
  useEffect(() => {
    document.querySelector<HTMLElement>('.play h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [screen]);
  switch (screen) {
    case 'lobby':
      return (
        <main class="reading">
          <LobbyPanel view={view} presence={seat.store.presence.value} feed={seat.store.feed} />
          <TeamTalk />
        </main>
      );
    case 'brief':
      return (
        <main class="reading">
          <BriefPanel {...panel} />
          <TeamTalk />
        </main>
      );
    case 'preparation':
      return (
        <main class="reading">
          <PreparationPanel {...panel} isAlone={seat.aid !== undefined} />
          <TeamTalk />
        </main>
      );
    case 'table':
      return <TableScreen />;
    case 'vote':
      return <VoteScreen />;
    case 'scorecard':
      return <ScorecardScreen />;
  }
}

/** After so long without the table's record it is said why, with a way out (ms). */
const LATE_MS = 5000;

/** Still blocks in the final measure until the table's record has come. */
function Loading({ connection }: { readonly connection: Connection }): JSX.Element {
  const t = playText();
  const isLate = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isLate.value = true;
    }, LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  const why = connection === 'no-socket' ? t.noSocket : isLate.value ? t.recordLate : undefined;
  return (
    <div class="play loading">
      <div class="selvedge" aria-hidden="true" />
      <main class="reading">
        <h1 tabIndex={-1}>{t.loadingAny}</h1>
        <div class="card ghosts" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        {why === undefined ? (
          <p class="sm soft">{t.loadingHint}</p>
        ) : (
          <div role="alert">
            <Fault>{why}</Fault>
            <KeptCode />
            {keepsNothing() ? null : (
              <button type="button" class="btn main wide" onClick={() => location.reload()}>
                {commonText().reload}
              </button>
            )}
          </div>
        )}
      </main>
    </div>
  );
}

/** The team for which this tab acts, or acted before somebody of it came back. */
function useActedFor(view: TableView | undefined): string | undefined {
  const team = useRef<string | undefined>(undefined);
  const own = view?.seat.seat;
  if (view !== undefined && own !== undefined && seatOf(view.table, own)?.kind === 'proxy')
    team.current = say(faceOf(view.scenario, own.party).name);
  return team.current;
}

type EndedProps = { readonly why: keyof Messages['ended']; readonly actedFor: string | undefined };

function Ended({ why, actedFor }: EndedProps): JSX.Element {
  const t = playText();
  // Whoever acted for a team has no place of their own to go back to.
  if (actedFor !== undefined && (why === 'removed' || why === 'token-unknown')) {
    return (
      <div class="play loading">
        <main class="reading">
          <h1 tabIndex={-1}>{t.gaveWay(actedFor)}</h1>
          <p>{t.gaveWayHint}</p>
        </main>
      </div>
    );
  }
  const isOld = why === 'client-too-old';
  return (
    <div class="play loading">
      <div class="selvedge" aria-hidden="true" />
      <main class="reading">
        <h1 tabIndex={-1}>{t.ended[why]}</h1>
        <a class="btn main" href={isOld ? location.href : `/${location.search}`}>
          {isOld ? commonText().reload : t.joinAgain}
        </a>
      </main>
    </div>
  );
}
