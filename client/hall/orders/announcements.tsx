import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Announcement } from '../../../shared/session/session.ts';
import { announcedText } from '../../lib/language/announced.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { secondsUntil } from '../../lib/table/clock.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';

/** What will happen in some seconds, with the way back and the way to skip the wait; then who did not follow. */
export function Announcements(): JSX.Element {
  const { board } = useBoard();
  const { announcements = [] } = board.state;
  useSpoken(announcements);
  return (
    <>
      {announcements.map((one) => (
        <Countdown key={one.announcement} announcement={one} />
      ))}
      <DroppedOut />
    </>
  );
}

function Countdown({ announcement: one }: { readonly announcement: Announcement }): JSX.Element {
  const { state, board, view } = useBoard();
  const text = announcedText();
  const { kind } = one.order;
  // Tables that have dropped out meanwhile are not counted; those whose line is still on its way are.
  const tables = one.tables.filter((table) => {
    const line = board.lines.find((known) => known.table === table);
    return line?.announced === undefined || line.announced.at === one.at;
  });
  return (
    <section class="strip solid announced" aria-label={text.label}>
      <b class="num">{text.title[kind](tables.length, secondsUntil(one.at, state.now.value))}</b>
      {view.mayOrder.value ? (
        <span class="announced-acts">
          <button type="button" class="btn small main" onClick={() => state.cancel(one.announcement)}>
            {text.cancel[kind]}
          </button>
          <button type="button" class="btn small" onClick={() => state.carryOut(one.announcement)}>
            {text.now[kind]}
          </button>
        </span>
      ) : null}
    </section>
  );
}

/** Tells screen readers once of each announcement, and once of its end. What was there when the page opened is no news. */
function useSpoken(announcements: readonly Announcement[]): void {
  const known = useRef<readonly Announcement[] | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = announcements;
    if (before === undefined) return;
    const isNew = ({ announcement }: Announcement) => before.every((one) => one.announcement !== announcement);
    const words = announcements
      .filter(isNew)
      .map(({ order, tables }) => announcedText().told[order.kind](tables.length));
    if (words.length > 0) announce(words.join(' '));
  }, [announcements]);
}

/** The tables that did not follow the latest order, by the reason, until the notice is put away. */
function DroppedOut(): JSX.Element | null {
  const { board } = useBoard();
  const text = announcedText().dropped;
  const { droppedOut } = board.state;
  // What happened before this page was opened was told on another one.
  const read = useSignal(droppedOut?.nth ?? 0);
  const isNews = droppedOut !== undefined && droppedOut.nth > read.value;
  const dropouts = isNews ? droppedOut.dropouts : [];
  const codes = [...new Set(dropouts.map(({ code }) => code))];
  const sentences = codes.map((code) => {
    const tables = dropouts.filter((one) => one.code === code).map(({ table }) => table);
    return text.line(hallText().tablesNamed(tables), refusalText(code));
  });
  const spoken = isNews ? `${text.title} ${sentences.join(' ')}` : '';
  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken]);
  if (!isNews) return null;
  return (
    <section class="strip signal announced" aria-label={text.title}>
      <span>
        <b>{text.title}</b> {sentences.join(' ')}
      </span>
      <button
        type="button"
        class="icon-btn"
        onClick={() => {
          read.value = droppedOut.nth;
        }}
      >
        <Icon name="close" label={text.dismiss} />
      </button>
    </section>
  );
}
