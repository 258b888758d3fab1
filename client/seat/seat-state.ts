import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import { createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { SeatActor } from '../../shared/negotiation/decision.ts';
import { type Permitted, permitted } from '../../shared/negotiation/permitted.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { runningPhase } from '../../shared/negotiation/table.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { Settlement } from '../../shared/scoring/points.ts';
import type { FeedSeat } from '../feed/feed.ts';
import { clockOf } from '../lib/table/clock.ts';
import { type OfferList, type OfferRow, offerList } from '../lib/table/offer-list.ts';
import { type OwnPoints, ownPoints } from '../lib/table/own-points.ts';
import { settlementOf } from '../lib/table/settlement.ts';
import type { TableStore, TableView } from '../lib/table/table-store.ts';
import { returnedAgreement } from '../lib/table/vote.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { keepTyped } from './kept-typed.ts';
import type { OfferDraft } from './offer-draft.ts';
import { changeOfPlace, type PlaceChange, partOf } from './place-change.ts';
import { droppedDraft } from './shared-drafts.ts';
import type { Seen } from './talk-list.ts';

/** A command on its way: `spot` names the part of the screen that it was tapped in. */
export interface Waiting {
  readonly id: number;
  readonly spot: string;
  readonly command: PartyCommand;
}

export type Tab = 'offers' | 'talk' | 'brief' | 'sheet';

/**
 * What stands on the screens of a seat that somebody practises with alone. Where there is one, nobody else reads anything:
 * no facilitator, no server, no other phone.
 */
export interface PlayAid {
  /** Last in the header. */
  readonly Head: FunctionComponent;
  /** In the menu. */
  readonly InMenu: FunctionComponent;
  /** First of all on the scorecard. */
  readonly Closing: FunctionComponent;
  /** What stands beside a party that a bot plays: that it is one, and its character. Nothing for the own party. */
  readonly botName: (party: PartyId) => string | undefined;
}

/** Everything that the table screens share: what is known, what may be done, what is on its way, what is in view. */
export interface SeatState {
  /** Absent at a table of a session. */
  readonly aid?: PlayAid | undefined;
  readonly store: TableStore;
  readonly view: ReadonlySignal<TableView | undefined>;
  /** Server time, ms since the epoch, once a second. */
  readonly now: ReadonlySignal<number>;
  readonly actor: ReadonlySignal<SeatActor | undefined>;
  /** Absent for viewers without a seat. */
  readonly may: ReadonlySignal<Permitted | undefined>;
  readonly own: ReadonlySignal<OwnPoints | undefined>;
  /** The same where anything is worth something to the own party: what screens show numbers of. */
  readonly worth: ReadonlySignal<OwnPoints | undefined>;
  readonly offers: ReadonlySignal<OfferList>;
  /** The offer whose effects are shown: the chosen one, else the newest open one. */
  readonly inView: ReadonlySignal<OfferRow | undefined>;
  /**
   * The offer that may be accepted at once when little time is left: the newest open one at or above the own limit.
   * Absent while there is time, or when none is.
   */
  readonly urgent: ReadonlySignal<OfferRow | undefined>;
  /** What the land shows. */
  readonly settlement: ReadonlySignal<Settlement | undefined>;
  readonly waiting: ReadonlySignal<readonly Waiting[]>;
  /** The no to the last tap, by spot; another tap puts it away. */
  readonly refusals: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly tab: Signal<Tab>;
  readonly chosenOffer: Signal<string | undefined>;
  /** The offer about which a confirming tap is asked for; it may close meanwhile. */
  readonly asking: Signal<{ readonly answer: 'accept' | 'reject'; readonly offer: string } | undefined>;
  readonly seen: Signal<Seen>;
  /** The conversation that was last chosen. */
  readonly channel: Signal<string>;
  /** Keys of the notices that were put away; another place brings none of them back. */
  readonly dismissed: Signal<readonly string[]>;
  /** This person's place became another while the page was open; put away by a tap and by the next phase. */
  readonly moved: Signal<PlaceChange | undefined>;
  /** The hand-over card is open. */
  readonly handover: Signal<boolean>;
  /** Texts that were typed and not yet sent, by spot; nothing typed is lost by closing, by a refusal or by a reload. */
  readonly typed: Signal<Readonly<Record<string, string>>>;
  /** The open offer builder's draft; absent while it is closed. */
  readonly draft: Signal<OfferDraft | undefined>;
  /** Sends a command; `true` when it was decided. */
  send(command: PartyCommand, spot: string): Promise<boolean>;
  forgetRefusal(spot: string): void;
  stop(): void;
}

const NO_OFFERS: OfferList = { open: [], closed: [] };

/** What a seat knows and does, on top of a store. `stop` ends its clock. */
export function createSeatState(store: TableStore): SeatState {
  const { view } = store;
  const now = signal(store.feed.now());
  const timer = setInterval(() => {
    now.value = store.feed.now();
  }, 1000);
  const actor = computed((): SeatActor | undefined => {
    const seat = view.value?.seat.seat;
    return seat && { kind: 'seat', party: seat.party, seat: seat.seat };
  });
  // The rules are asked again when the table changes or a deadline passes, not every second.
  const passed = computed(() => (view.value === undefined ? 0 : deadlinesPassed(view.value, now.value)));
  const may = computed(() => {
    passed.value;
    const [known, who] = [view.value, actor.value];
    return known && who && permitted(known.table, who, now.peek());
  });
  const own = computed(() => view.value && ownPoints(view.value));
  const worth = computed(() => (own.value?.counts ? own.value : undefined));
  const offers = computed(() => (view.value ? offerList(view.value, worth.value, may.value) : NO_OFFERS));
  const chosenOffer = signal<string | undefined>(undefined);
  const inView = computed(() => {
    const { open, closed } = offers.value;
    return [...open, ...closed].find((row) => row.offer.id === chosenOffer.value) ?? open[0];
  });
  const nearlyUp = computed(() => view.value !== undefined && clockOf(view.value.table, now.value).nearlyUp);
  const urgent = computed(() => {
    const limit = worth.value?.limit;
    if (!nearlyUp.value || limit === undefined) return undefined;
    return offers.value.open.find(({ may: { accept }, points }) => accept === 'yes' && (points ?? limit - 1) >= limit);
  });
  const draft = signal<OfferDraft | undefined>(undefined);
  const settlement = computed(() => view.value && settlementInView(view.value, inView.value));
  const waiting = signal<readonly Waiting[]>([]);
  const refusals = signal<Readonly<Record<string, string>>>({});
  const forgetRefusal = (spot: string) => {
    const { [spot]: gone, ...rest } = refusals.peek();
    if (gone !== undefined) refusals.value = rest;
  };
  let sent = 0;
  const send = async (command: PartyCommand, spot: string) => {
    const id = ++sent;
    batch(() => {
      refusals.value = {};
      waiting.value = [...waiting.peek(), { id, spot, command }];
    });
    const answer = await store.feed.send(command).catch(() => ({ ok: false, code: 'internal' }) as const);
    batch(() => {
      waiting.value = waiting.peek().filter((one) => one.id !== id);
      if (!answer.ok) refusals.value = { ...refusals.peek(), [spot]: answer.code };
    });
    return answer.ok;
  };
  const tab = signal<Tab>('offers');
  const asking = signal<{ answer: 'accept' | 'reject'; offer: string } | undefined>(undefined);
  const seen = signal<Seen>({});
  const channel = signal('table');
  const dismissed = signal<readonly string[]>([]);
  const moved = signal<PlaceChange | undefined>(undefined);
  const handover = signal(false);
  const typed = signal<Readonly<Record<string, string>>>({});
  const stopKeeping = keepTyped(view, typed);
  /** What was drafted and typed belongs to the team that it was written in: another place begins with nothing of it. */
  const clear = () => {
    draft.value = undefined;
    asking.value = undefined;
    chosenOffer.value = undefined;
    typed.value = {};
    refusals.value = {};
    seen.value = {};
    channel.value = 'table';
    handover.value = false;
    tab.value = 'offers';
  };
  let lastSeat: FeedSeat | undefined;
  /** The part of the table's course in which the place changed; not known before its first entries. */
  let movedIn: string | undefined;
  const stopMoving = effect(() => {
    const known = view.value;
    if (known === undefined) return;
    const change = lastSeat && changeOfPlace(lastSeat, known.seat);
    lastSeat = known.seat;
    untracked(() =>
      batch(() => {
        if (change !== undefined) {
          clear();
          moved.value = change;
          movedIn = undefined;
        }
        if (moved.value === undefined || known.entries.length === 0) return;
        movedIn ??= partOf(known.table);
        if (movedIn !== partOf(known.table)) moved.value = undefined;
      }),
    );
  });
  /** Entries heard so far; what was there when the table was opened is not news. */
  let heard: number | undefined;
  const stopFollowing = effect(() => {
    // Every entry, and every answer to who waits, brings the clock to the moment of the news.
    const [known, who] = [view.value, actor.value];
    if (known === undefined && store.waiting.value === undefined) return;
    now.value = store.feed.now();
    if (known === undefined) return;
    if (who !== undefined && heard !== undefined) keepDroppedDraft(known, who, heard);
    heard = known.entries.length || undefined;
  });
  return {
    store,
    view,
    now,
    actor,
    may,
    own,
    worth,
    offers,
    inView,
    urgent,
    settlement,
    waiting,
    refusals,
    tab,
    chosenOffer,
    asking,
    seen,
    channel,
    dismissed,
    moved,
    handover,
    typed,
    draft,
    send,
    forgetRefusal,
    stop: () => {
      clearInterval(timer);
      for (const end of [stopFollowing, stopMoving, stopKeeping]) end();
    },
  };
}

/** What this seat shared and what did not go out comes back to it, unless another draft is kept already. */
function keepDroppedDraft(view: TableView, actor: SeatActor, from: number): void {
  const dropped = droppedDraft(view, actor, from);
  if (dropped !== undefined && keptDraft(view, actor) === undefined) keepDraft(view, actor, dropped);
}

/**
 * What the land shows: what came out, else the agreement, else the offer in view; after a return the package that came back
 * until somebody offers anew.
 */
function settlementInView(view: TableView, row: OfferRow | undefined): Settlement | undefined {
  const { table } = view;
  if (table.stage.kind === 'closed') return settlementOf(table);
  return table.agreement?.package ?? row?.offer.package ?? returnedAgreement(view)?.agreement.package;
}

/** How many of the table's deadlines lie behind: a number that changes exactly when one passes. */
function deadlinesPassed({ table }: TableView, now: number): number {
  const played = playTime(table, now);
  const ends = [runningPhase(table)?.endsAtPlayMs, ...Object.values(table.offers).map((one) => one.expiresAtPlayMs)];
  return ends.filter((end) => end !== undefined && end <= played).length;
}

const SeatContext = createContext<SeatState | undefined>(undefined);
export const SeatProvider = SeatContext.Provider;

/** The state of the seat whose screen this is. Throws outside of the play app. */
export function useSeat(): SeatState {
  const seat = useContext(SeatContext);
  if (seat === undefined) throw new Error('A table panel is drawn outside of the play app');
  return seat;
}
