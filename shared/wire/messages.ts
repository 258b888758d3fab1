import type { CaseText, Language } from '../kernel/languages.ts';
import type { RefusalCode } from '../negotiation/refusals.ts';
import type { PauseReason } from '../negotiation/vocabulary.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { SessionRefusal } from '../session/refusals.ts';
import type { Devices } from '../session/vocabulary.ts';
import type { ViewerSecrets } from '../visibility/scenario-for.ts';
import type { VisibleEntry } from '../visibility/visible.ts';
import type { PublicNews } from './projector.ts';
import type { DoorRefusal } from './protocol.ts';

/** Who somebody is in a session, as the person's own phone is told. */
export interface PersonView {
  readonly session: string;
  readonly sessionCode: string;
  readonly name: string;
  /** Who shares this phone, where they said so. */
  readonly members?: readonly string[] | undefined;
  readonly devices: Devices;
  /** Language in which the session was opened; everybody can change it for themselves. */
  readonly language: Language;
  /** Counts from 1. */
  readonly round: number;
}

/** What everybody in the hall may know, wherever they sit. Nothing in it is of one table. */
export interface HallNews {
  /** Server time (ms since the epoch) when the answer was written: what `endsAt` is counted against. */
  readonly serverTime: number;
  /** What was said to all tables, or happened at all of them; the newest last, two at most. */
  readonly news: readonly PublicNews[];
  /** Name of the phase that most tables are in; absent while none runs. */
  readonly phase?: CaseText | undefined;
  /** When it ends, in server time; absent while the clock stands. */
  readonly endsAt?: number | undefined;
  /** Time (ms) that it has left while the clock stands. */
  readonly leftMs?: number | undefined;
  readonly paused?: PauseReason | undefined;
}

/** Somebody without a seat, as their own phone is told. Why they wait is nobody's to know at the door. */
export interface WaitingView extends PersonView {
  /** The table that they said to be at; open while a team there has not answered. */
  readonly asked?: { readonly table: number; readonly isOpen: boolean } | undefined;
  /** The list has numbers: the last digits of the own one can still be typed. */
  readonly digits?: true | undefined;
  readonly hall: HallNews;
}

/** Where a person sits, as the person's own phone is told. */
export interface SeatView extends PersonView {
  /** Room to join at the table. */
  readonly room: string;
  readonly table: number;
  readonly party: PartyId;
  readonly seat: number;
  /** Names the immutable file `/api/scenarios/<hash>.json` with the public scenario. */
  readonly scenarioHash: string;
}

/** A seat, or the wait for one: the facilitator gives seats, and between rounds nobody has one. */
export type Place =
  | { readonly seat: SeatView; readonly waiting?: undefined }
  | { readonly seat?: undefined; readonly waiting: WaitingView };

/** Answer to `POST /api/join` and `POST /api/rejoin`. The token opens the seat from now on; older ones are dead. */
export type JoinAnswer = SeatingAnswer | Queued;

/** A join that was not put in line. */
export type SeatingAnswer =
  | ({ readonly ok: true; readonly token: string; readonly rejoinCode: string } & Place)
  | { readonly ok: false; readonly code: DoorRefusal };

/** Not refused: the turn comes by itself. Ask again with the same request after `askAgainMs`, and keep the page open. */
export interface Queued {
  readonly ok: false;
  readonly code: 'queued';
  /** Place in the line, counted from 1. */
  readonly position: number;
  readonly askAgainMs: number;
}

/** Answer to `GET` and `POST /api/seat` with the token: where the person sits now. While waiting it is asked again every few seconds. */
export type SeatAnswer = ({ readonly ok: true } & Place) | { readonly ok: false; readonly code: DoorRefusal };

/** A place in one viewer's entries: how many of this epoch the viewer has. */
export interface Cursor {
  readonly epoch: string;
  readonly count: number;
}

/** Answer to the request `sync`: everything after the viewer's cursor; from the first entry when the epoch is another. */
export interface SyncAnswer {
  readonly protocol: number;
  readonly epoch: string;
  /** Entries after `from`; `from` is 0 when the fold must start again. */
  readonly from: number;
  readonly entries: readonly VisibleEntry[];
  /** The viewer's own part of the case; none of it before the table starts. */
  readonly secrets: ViewerSecrets;
  readonly scenarioHash: string;
  readonly table: number;
  /** Server time (ms since the epoch) when the answer was written: the phone's clock offset. */
  readonly serverTime: number;
  readonly connected: Presence;
  /** Who waits for the own team's word; nobody for who only looks. */
  readonly newcomers: readonly NewcomerQuestion[];
}

/** Somebody without a seat says to be at this table: is that so? Everything that the team is told of them. */
export interface NewcomerQuestion {
  /** To be sent back with the answer. */
  readonly newcomer: string;
  /** As it was typed. */
  readonly name: string;
}

/** Seats with a phone connected, as `party:seat`; never read by a rule. */
export type Presence = readonly string[];

/** Answer to the request `command`. `decided` also for an id that was answered before. */
export type CommandAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode | SessionRefusal | DoorRefusal };

/** Messages that a table's room sends by itself, by type. */
export interface TableRoomMessages {
  /** The viewer's next entry; a gap in `cursor` means: sync. */
  readonly entry: VisibleEntry;
  /** The own part of the case, ahead of the entry that starts the table. */
  readonly secrets: ViewerSecrets;
  /** The viewer is another one now (moved, or the table was revealed): ask for the seat again, then sync. */
  readonly epoch: { readonly epoch: string };
  /** The seat was given up (moved to another table, removed, or taken over by another phone). */
  readonly unseated: { readonly why: 'moved' | 'removed' | 'taken-over' };
  readonly presence: Presence;
  /** Who waits for the own team's word, whenever that changes. */
  readonly newcomers: readonly NewcomerQuestion[];
}
