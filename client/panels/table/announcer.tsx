import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { clockOf, passedAnnouncement, secondsUntil } from '../../models/clock.ts';
import { type News, newsAfter } from '../../models/news.ts';
import { faceOf } from '../../models/parties.ts';
import type { TableView } from '../../models/table-store.ts';
import { announcedText } from '../../text/announced/messages.ts';
import { say } from '../../text/language.ts';
import { refusalText } from '../../text/refusals/messages.ts';
import { seatText } from '../../text/seat/messages.ts';
import { tableText } from '../../text/table/messages.ts';
import { announce } from '../common/live-region.tsx';
import { useDesk } from './desk.ts';
import { offerName } from './names.ts';

/** Tells screen readers, through the one live region, what changes: phases, offers, time left, refusals. Draws nothing. */
export function Announcer({ view }: { readonly view: TableView }): null {
  const desk = useDesk();
  // What was there when the screen opened is not news.
  const seen = useRef(view.entries.length);
  const left = useRef(clockOf(view.table, desk.now.peek()).leftMs);
  const phase = useRef(view.table.stage);
  useEffect(() => {
    const news = view.entries.length < seen.current ? [] : newsAfter(view, seen.current);
    seen.current = view.entries.length;
    const words = news.map((one) => wordsOf(view, one, desk.now.peek())).filter(Boolean);
    if (words.length > 0) announce(words.join(' '));
  }, [view]);
  const now = desk.now.value;
  useEffect(() => {
    const { leftMs, state } = clockOf(view.table, now);
    const mark = phase.current === view.table.stage ? passedAnnouncement(left.current, leftMs) : undefined;
    left.current = leftMs;
    phase.current = view.table.stage;
    const t = tableText();
    if (mark !== undefined && state === 'running') announce(mark > 60_000 ? t.shell.twoMinutes : t.shell.halfMinute);
  }, [view, now]);
  useEffect(() => {
    let told = desk.refusals.peek();
    return effect(() => {
      const known = desk.refusals.value;
      const fresh = Object.entries(known).filter(([place, code]) => told[place] !== code);
      told = known;
      if (fresh.length > 0) announce(fresh.map(([, code]) => refusalText(code)).join(' '));
    });
  }, [desk]);
  return null;
}

function wordsOf(view: TableView, news: News, now: number): string {
  const t = tableText();
  const nameOf = (id: string) => {
    const offer = view.table.offers[id];
    return offer === undefined ? '' : offerName(view, offer);
  };
  switch (news.kind) {
    case 'phase':
      return t.shell.phaseStarted(say(news.name));
    case 'step-announced':
      return `${announcedText().step[news.step](secondsUntil(news.at, now))}.`;
    case 'step-cancelled':
      return announcedText().stepCancelled;
    case 'resumed':
      return t.shell.resumed;
    case 'offer-made':
      return t.shell.offerMade(nameOf(news.offer));
    case 'offer-accepted':
      return t.shell.offerAccepted(nameOf(news.offer), say(faceOf(view.scenario, news.party).shortName));
    case 'offer-closed': {
      const offer = view.table.offers[news.offer];
      return offer === undefined ? '' : `${nameOf(news.offer)}: ${t.offers.states[offer.state]}.`;
    }
    case 'agreed':
      return t.shell.agreed;
    case 'draft-dropped':
      return t.drafts.dropped;
    case 'returned':
      return t.returned.title;
    case 'closed':
      return t.shell.closed;
    case 'hand-lowered':
      return seatText().hand.lowered;
    case 'muted':
      return news.muted ? seatText().muted : seatText().unmuted;
    case 'pen-taken':
      return seatText().pen.taken(news.name);
    case 'announcement':
      return `${news.toTeam ? t.shell.nudge : t.shell.announcement}: ${news.text}`;
    case 'injected':
      return `${t.shell.injected}: ${say(news.title)}.`;
    default:
      return assertNever(news);
  }
}
