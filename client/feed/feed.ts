import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { CommandAnswer, NewcomerQuestion, Presence, WaitingView } from '../../shared/wire/messages.ts';
import type { Connection } from './link/room-link.ts';

export type { Connection };

/** Who the screen belongs to at a table; a replay may have no seat. */
export interface FeedSeat {
  readonly viewer: Viewer;
  readonly table: number;
  readonly session: string;
  /** Counts from 1; unknown where a record is read. */
  readonly round?: number | undefined;
  readonly seat?: { readonly party: string; readonly seat: number; readonly name: string };
  /** One device for the whole team: those at it are named. */
  readonly isShared?: boolean | undefined;
}

/** What a view begins with. */
export interface FeedStart {
  readonly seat: FeedSeat;
  readonly scenario: PublicScenario;
  readonly secrets: ViewerSecrets;
  /** The first entries and the table that they make; absent when the view begins with nothing. */
  readonly folded?: { readonly entries: readonly VisibleEntry[]; readonly table: Table };
}

/** What a screen is fed with, live or from a file: the only module in which live play and replay differ. */
export interface FeedListener {
  /** A new view begins: drop the fold. A replay may hand over entries that it folded already. */
  started(start: FeedStart): void;
  /** The next entries, in order and without gaps. */
  entries(entries: readonly VisibleEntry[]): void;
  /** The own part of the case: it comes when the table starts. */
  secrets?(secrets: ViewerSecrets): void;
  connection(state: Connection): void;
  presence(connected: Presence): void;
  /** There is no seat yet, or none between two rounds; `started` follows when there is. */
  waiting?(person: WaitingView): void;
  /** Who says to be at this table and waits for the own team's word. */
  newcomers?(questions: readonly NewcomerQuestion[]): void;
  /** The seat is gone; the join form is the way back in. */
  ended(why: 'removed' | 'taken-over' | 'token-unknown' | 'client-too-old' | 'server-too-old'): void;
}

export interface Feed {
  /** Server time now, ms since the epoch. */
  now(): number;
  /** Sends a command; resolves when answered, also across reconnections and reloads (same id, answered once). */
  send(command: PartyCommand): Promise<CommandAnswer>;
  /** Names those who share this device. Absent where nobody can be told; rejects when the connection is lost. */
  changeMembers?(members: readonly string[]): Promise<CommandAnswer>;
  /**
   * Corrects the own name, or that of the member at a place (from 0) of those who share this device. Absent where nobody can
   * be told; rejects when the connection is lost.
   */
  rename?(name: string, member?: number): Promise<CommandAnswer>;
  /** Says whether somebody who waits is at this table. Absent where nobody can be told; rejects when the connection is lost. */
  vouch?(newcomer: string, here: boolean): Promise<CommandAnswer>;
  close(): void;
}

/** Starts feeding a listener. */
export type OpenFeed = (listener: FeedListener) => Feed;
