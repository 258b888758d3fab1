import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { checkpointsOf } from '../feed/replay-feed.ts';
import { commonText } from '../lib/language/common.ts';
import { localeNow } from '../lib/language/language.ts';
import { Group } from '../lib/parts/group.tsx';
import { LanguageSwitch } from '../lib/parts/language-switch.tsx';
import { announce } from '../lib/parts/live-region.tsx';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { Strip } from '../lib/parts/strip.tsx';
import { effectsOf } from '../lib/table/effects.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { Hem } from '../lib/weave/hem.tsx';
import { SeatProvider } from '../seat/seat-state.ts';
import { StageBox } from '../seat/stage-box.tsx';
import { Controls } from './controls.tsx';
import { stepWords } from './event-words.ts';
import { Happened } from './happened.tsx';
import { followKeyboard } from './keyboard.ts';
import { MomentNote } from './moment-note.tsx';
import { NotesSlot } from './notes-slot.tsx';
import { PackageNow } from './package-now.tsx';
import { stopWords } from './reason-words.ts';
import type { Playback } from './record/playback.ts';
import type { Verdict } from './record/verify-record.ts';
import { createReplayView, type ReplayView } from './replay-view.ts';
import { DanceSlot, hasDance, WhatIfSlot } from './slots.tsx';
import { Timeline } from './timeline.tsx';
import { faultLines, verdictWords } from './verdict-words.ts';
import { Viewpoints } from './viewpoints.tsx';
import { whatIfText } from './what-if/words.ts';
import { replayText } from './words.ts';

export type ReplayPageProps = {
  readonly playback: Playback;
  /** `undefined` until it is known. */
  readonly verdict: Verdict | undefined;
  readonly onOther: () => void;
};

/** A record being replayed: land and package, what was said, the time line at the foot. */
export function ReplayPage({ playback, verdict, onOther }: ReplayPageProps): JSX.Element | null {
  const replay = useMemo(() => createReplayView(playback), [playback]);
  useEffect(() => () => replay.stop(), [replay]);
  useEffect(() => followKeyboard(playback), [playback]);
  const view = playback.store.view.value;
  const title = replayText().tableTitle(playback.source.table);
  useEffect(() => {
    document.title = `${title} · ${commonText().product}`;
  }, [title]);
  useEffect(() => {
    const [fault] = faultLines(verdict);
    if (fault !== undefined) announce(fault);
  }, [verdict]);
  if (view === undefined) return null;
  return (
    <SeatProvider value={replay.seat}>
      <div class="replay">
        <Top playback={playback} verdict={verdict} title={title} onOther={onOther} />
        <main class="replay-main">
          <Notes playback={playback} verdict={verdict} />
          <div class="replay-left">
            <LandNow replay={replay} view={view} />
            <PackageNow replay={replay} view={view} />
            <MomentNote playback={playback} replay={replay} view={view} />
          </div>
          <Aside playback={playback} view={view} />
        </main>
        <footer class="replay-foot">
          <Controls playback={playback}>
            <WhatIfSlot playback={playback} view={view} />
            <NotesSlot playback={playback} />
          </Controls>
          <Timeline playback={playback} />
        </footer>
        <Teller playback={playback} view={view} />
      </div>
    </SeatProvider>
  );
}

type TopProps = ReplayPageProps & { readonly title: string };

function Top({ playback, verdict, title, onOther }: TopProps): JSX.Element {
  const t = replayText();
  return (
    <header class="replay-top">
      <div class="replay-title">
        <ScreenHeading screen="replay">{title}</ScreenHeading>
        <p class="sm soft">{[subtitle(playback), verdictWords(verdict)].filter((words) => words).join(' · ')}</p>
      </div>
      <Viewpoints playback={playback} />
      <button type="button" class="btn small" onClick={onOther}>
        {t.openOther}
      </button>
      <LanguageSwitch />
    </header>
  );
}

/** When it was and how it ended: public facts, the same from every viewpoint. */
function subtitle({ source, perspective }: Playback): string {
  const t = replayText();
  const { log } = perspective.value;
  const { stage } = checkpointsOf(log).at(log.entries.length);
  const outcome = stage.kind === 'closed' ? t.outcome[stage.outcome] : t.unfinished;
  const [begun] = source.times;
  if (begun === undefined) return t.emptyLog;
  const date = new Intl.DateTimeFormat(localeNow(), { dateStyle: 'long' }).format(begun);
  return `${date} · ${outcome}`;
}

/** What one should know of the record itself: where it stopped, that it is one viewer's, that it is empty. */
function Notes({ playback: { source }, verdict }: Omit<ReplayPageProps, 'onOther'>): JSX.Element | null {
  const t = replayText();
  const { stopped, length, viewers, log } = source;
  const branchOf = log?.header.branchOf;
  // Where reading stopped is said of the record already.
  const faults = faultLines(verdict).filter((_, at) => stopped === undefined || !isUnreadable(verdict, at));
  const hasNotes = stopped !== undefined || branchOf !== undefined || faults.length > 0;
  if (!hasNotes && length > 0 && viewers.length > 1) return null;
  return (
    <div class="replay-notes">
      {branchOf === undefined ? null : <Strip>{whatIfText().branchOf(branchOf.table, branchOf.step)}</Strip>}
      {faults.map((words) => (
        <Strip key={words} tone="solid">
          {words}
        </Strip>
      ))}
      {stopped === undefined ? null : <Strip tone="signal">{stopWords(stopped)}</Strip>}
      {length === 0 ? <Strip>{t.emptyLog}</Strip> : null}
      {viewers.length === 1 ? <Strip>{t.ownOnly}</Strip> : null}
    </div>
  );
}

function isUnreadable(verdict: Verdict | undefined, at: number): boolean {
  return verdict?.kind === 'faulty' && verdict.faults[at]?.what === 'unreadable';
}

/** The picture of the land under the package in view; the effects below say the same in words. */
function LandNow({ replay, view }: { readonly replay: ReplayView; readonly view: TableView }): JSX.Element {
  const effects = effectsOf(view.scenario, replay.seat.settlement.value);
  return (
    <div class="replay-land">
      <SeatProvider value={replay.stage}>
        <StageBox isHidden={false} />
      </SeatProvider>
      <Hem breached={effects.landscape.breached} />
    </div>
  );
}

type AsideProps = { readonly playback: Playback; readonly view: TableView };

/** The dance above, what happened below; in a low window one of the two, by a switch that only shows there. */
function Aside({ playback, view }: AsideProps): JSX.Element {
  const t = replayText();
  const isTalk = useSignal(true);
  const both = hasDance(view);
  const choice = (talk: boolean, words: string) => (
    <button
      type="button"
      aria-pressed={isTalk.value === talk}
      onClick={() => {
        isTalk.value = talk;
      }}
    >
      {words}
    </button>
  );
  return (
    <div class={!both || isTalk.value ? 'replay-right talk-first' : 'replay-right dance-first'}>
      {both ? (
        <Group class="aside-switch" label={t.aside}>
          {choice(true, t.happened)}
          {choice(false, t.dance)}
        </Group>
      ) : null}
      <DanceSlot playback={playback} view={view} />
      <Happened
        view={view}
        places={playback.perspective.value.places}
        time={playback.time}
        steps={playback.offerSteps.value}
      />
    </div>
  );
}

/** Tells screen readers what a step did; not while it plays by itself, which would talk without end. */
function Teller({ playback, view }: { readonly playback: Playback; readonly view: TableView }): null {
  const { entries } = view;
  const isFocused = () => document.activeElement?.getAttribute('role') === 'slider';
  useEffect(() => {
    // The slider says it by itself.
    if (!playback.playing.peek() && !isFocused() && entries.length > 0) announce(stepWords(view));
  }, [entries.length]);
  return null;
}
