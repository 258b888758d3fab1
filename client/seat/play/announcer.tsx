import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { announcedText } from '../../lib/language/announced.ts';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { clockOf, passedAnnouncement, secondsUntil } from '../../lib/table/clock.ts';
import { offerName, shortNames } from '../../lib/table/offer-names.ts';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { whatComes } from '../ready-bar.tsx';
import { headline } from '../scorecard/headline.ts';
import { type SeatState, useSeat } from '../seat-state.ts';
import { seenOf } from '../talk/seen.ts';
import { talkChannels } from '../talk-list.ts';
import { seatText } from '../words.ts';
import { type News, newsAfter } from './news.ts';
import { vibrate } from './vibration.ts';
import { playText } from './words.ts';

/** Tells screen readers, through the one live region, what changes: phases, offers, time left, refusals. Draws nothing. */
export function Announcer({ view }: { readonly view: TableView }): null {
  const seat = useSeat();
  // What was there when the screen opened is not news.
  const seen = useRef(view.entries.length);
  const left = useRef(clockOf(view.table, seat.now.peek()).leftMs);
  const phase = useRef(view.table.stage);
  useEffect(() => {
    const news = view.entries.length < seen.current ? [] : newsAfter(view, seen.current);
    seen.current = view.entries.length;
    if (news.length === 0) return;
    // After the talk has noted what it shows: what is read there is not read twice.
    setTimeout(() => {
      const told = news.filter((one) => isWorthSaying(seat, view, one));
      const words = told.map((one) => wordsOf(view, one, seat.now.peek())).filter(Boolean);
      if (words.length === 0) return;
      announce(words.map(asSentence).join(' '));
      // While a hall sits down, a phone on a table would never be still.
      if (told.some(({ kind }) => kind !== 'seated')) vibrate();
    });
  }, [view]);
  const now = seat.now.value;
  useEffect(() => {
    const { leftMs, state } = clockOf(view.table, now);
    const mark = phase.current === view.table.stage ? passedAnnouncement(left.current, leftMs) : undefined;
    left.current = leftMs;
    phase.current = view.table.stage;
    const t = playText();
    if (mark !== undefined && state === 'running') announce(mark > 60_000 ? t.twoMinutes : t.halfMinute);
  }, [view, now]);
  useEffect(() => {
    let told = seat.refusals.peek();
    return effect(() => {
      const known = seat.refusals.value;
      const fresh = Object.entries(known).filter(([spot, code]) => told[spot] !== code);
      told = known;
      if (fresh.length > 0) announce(fresh.map(([, code]) => refusalText(code)).join(' '));
    });
  }, [seat]);
  return null;
}

/** What stands before the reader is read there; whoever practises alone is ready, and the next phase begins with it. */
function isWorthSaying(seat: SeatState, view: TableView, one: News): boolean {
  if (one.kind === 'said') return !isOnScreen(seat, view, one.channel);
  return seat.aid === undefined || (one.kind !== 'ready' && one.kind !== 'all-ready');
}

/** Whether the newest of a channel stands before the reader: the log there is read by itself. */
function isOnScreen(seat: SeatState, view: TableView, key: string): boolean {
  const channel = talkChannels(view).find((one) => one.key === key);
  return channel !== undefined && (seenOf(seat, view)[key] ?? 0) >= channel.messages.length;
}

/** A message with who wrote it and for whom: at the table, in the own team, or for some alone. */
function messageWords(view: TableView, { channel: key, party, text, name }: NewsOf<'said'>): string {
  const t = playText().said;
  const speaker = say(faceOf(view.scenario, party).shortName);
  const others =
    talkChannels(view)
      .find((one) => one.key === key)
      ?.readers.filter(({ id }) => id !== party) ?? [];
  if (name !== undefined) {
    return key === 'team' ? t.inTeam(name, text) : t.byMate(name, key === 'table' ? [] : shortNames(others), text);
  }
  if (key === 'table' || key === 'team') return t.atTable(speaker, text);
  const named = others.map(({ id, shortName }) => (id === ownParty(view) ? t.ownTeam : say(shortName)));
  return t.onlyTo(speaker, named, text);
}

/** With an end, so that two pieces of news are not read as one. */
function asSentence(words: string): string {
  return /[.!?…:]["”’)]?$/.test(words) ? words : `${words}.`;
}

type NewsOf<Kind extends News['kind']> = Extract<News, { readonly kind: Kind }>;

function wordsOf(view: TableView, news: News, now: number): string {
  const t = playText();
  const nameOf = (id: string) => {
    const offer = view.table.offers[id];
    return offer === undefined ? '' : offerName(view, offer);
  };
  switch (news.kind) {
    case 'phase':
      return t.phaseStarted(say(news.name));
    case 'step-announced':
      return `${announcedText().step[news.step](secondsUntil(news.at, now))}.`;
    case 'step-cancelled':
      return announcedText().stepCancelled;
    case 'paused': {
      const { text } = clockOf(view.table, now);
      return news.reason === 'downtime' ? t.pausedByDowntime(text) : t.pausedByFacilitator(text);
    }
    case 'resumed':
      return t.resumed;
    case 'extended':
      return t.extended(clockOf(view.table, now).text);
    case 'ready': {
      const { ownReady, ownNotReady } = t;
      if (news.party === ownParty(view)) return news.ready ? `${ownReady} ${whatComes(view, now)}` : ownNotReady;
      const name = say(faceOf(view.scenario, news.party).shortName);
      return news.ready ? t.partyReady(name) : t.partyNotReady(name);
    }
    case 'all-ready':
      return `${seatText().readyAll}. ${whatComes(view, now)}`;
    case 'seated': {
      const team = news.party === ownParty(view) ? undefined : say(faceOf(view.scenario, news.party).shortName);
      return (news.came ? t.cameToTeam : t.leftTeam)(news.name, team);
    }
    case 'shown':
      return t.offerShown(nameOf(news.offer), shortNames(news.to.map((party) => faceOf(view.scenario, party))));
    case 'offer-made':
      return t.offerMade(nameOf(news.offer));
    case 'offer-accepted':
      return t.offerAccepted(nameOf(news.offer), say(faceOf(view.scenario, news.party).shortName));
    case 'acceptance-taken-back':
      return t.acceptanceTakenBack(nameOf(news.offer), say(faceOf(view.scenario, news.party).shortName));
    case 'said':
      return messageWords(view, news);
    case 'condition': {
      const { ownConditionStated, ownConditionDropped } = t;
      if (news.party === ownParty(view)) return (news.dropped ? ownConditionDropped : ownConditionStated)(news.text);
      const name = say(faceOf(view.scenario, news.party).shortName);
      return news.dropped ? t.conditionDropped(name, news.text) : t.conditionStated(name, news.text);
    }
    case 'voted':
      return t.partyVoted(say(faceOf(view.scenario, news.party).shortName));
    case 'refused-because':
      return `${tableText().saidReasons.refused(say(faceOf(view.scenario, news.party).shortName))} ${news.reason}`;
    case 'mate':
      return t.mate[news.did](news.name, news.offer === undefined ? '' : nameOf(news.offer));
    case 'offer-closed': {
      const offer = view.table.offers[news.offer];
      return offer === undefined ? '' : `${nameOf(news.offer)}: ${tableText().offers.states[offer.state]}.`;
    }
    case 'agreed':
      return t.agreed;
    case 'draft-sent':
      return t.draftSent(news.name, nameOf(news.offer));
    case 'draft-dropped':
      return t.draftDropped;
    case 'returned':
      return seatText().agreementReturned;
    case 'closed':
      return `${t.closed} ${headline(view)}`;
    case 'revealed':
      return t.revealed;
    case 'hand-lowered':
      return t.hand.lowered;
    case 'hand-taken':
      return t.hand.coming(news.name);
    case 'hand-left':
      return t.hand.notComing;
    case 'muted':
      return news.muted ? t.muted : t.unmuted;
    case 'renamed':
      return seatText().renamed(news.name, news.was);
    case 'pen-taken':
      return t.pen.taken(news.name);
    case 'announcement':
      return `${news.toTeam ? t.nudge : t.announcement}: ${news.text}`;
    case 'injected':
      return `${t.injected}: ${say(news.title)}.`;
    case 'points':
      return `${t.pointsChanged}: ${tableText().list(news.issues.map(say))}.`;
    case 'rule':
      return `${t.newRule}: ${say(news.title)}.`;
    default:
      return assertNever(news);
  }
}
