import type { AnnouncedStep } from '../negotiation/table.ts';
import type { Outcome, PauseReason, PhaseId } from '../negotiation/vocabulary.ts';
import type { Note } from '../notes/notes.ts';
import type { Sheet } from '../roster/sheet.ts';
import type { Scenario, ScenarioPhase } from '../scenario/schema.ts';
import type { ConditionId, PartyId } from '../scenario/vocabulary.ts';
import type { SessionEvent } from '../session/events.ts';
import type { SessionRefusal } from '../session/refusals.ts';
import type { Session } from '../session/session.ts';
import type { JoinAnswer } from './messages.ts';
import type { Pending, SceneStory } from './projector.ts';
import type { DoorRefusal } from './protocol.ts';
import type { SessionListing } from './session-listing.ts';

export type HallAnswer<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly code: DoorRefusal | SessionRefusal };

/** Done, or why not. */
export type Done = HallAnswer<object>;

/** What a key opens: everything, one session, one session to look at, or its projector page. */
export type Right = 'host' | 'facilitator' | 'observer' | 'projector';

/** A session that was opened; with the own seat of a practise session. */
export interface OpenedSession {
  readonly session: SessionListing;
  readonly join?: Extract<JoinAnswer, { ok: true }> | undefined;
}

/** An archive was opened, or its session taken up: the id that it has here. A no may say where in the file it lies, for whoever made it. */
export type ArchiveAnswer =
  | { readonly ok: true; readonly session: string }
  | { readonly ok: false; readonly code: DoorRefusal | SessionRefusal; readonly reason?: string | undefined };

/** What stands in a file that is a list of people, as rows of cells; who of them is who is the page's to read. */
export type RosterAnswer = HallAnswer<{ readonly sheet: Sheet }>;

/** How the server is: for whoever looks after it. The store only for the host, to whom it says that somebody talks. */
export interface Health {
  readonly ok: boolean;
  readonly version: string;
  readonly writing: HouseState['writing'];
  readonly sessions: number;
  readonly tables: number;
  readonly running: number;
  readonly store?: {
    readonly commits: number;
    readonly entries: number;
    readonly lastCommitMs: number;
    readonly failing?: { readonly since: number; readonly reason: string } | undefined;
  };
}

/** `POST /api/host/sessions/:session/credentials`: a key for somebody else; it is shown once. */
export type CredentialAnswer = HallAnswer<{ readonly right: Right; readonly key: string; readonly path: string }>;

/** One key to a session, as `GET /api/host/sessions/:session/credentials` lists it: the secret is nowhere to be read. */
export interface CredentialListing {
  /** Names it in `DELETE /api/host/sessions/:session/credentials/:id`. */
  readonly id: string;
  readonly right: Exclude<Right, 'host'>;
  /** For whom it is, where whoever made it said so. */
  readonly name?: string | undefined;
  readonly createdAt: number;
}

/** Where a host key was made: for a browser on the laptop that runs the server, or to be printed in its terminal. */
export type KeyPlace = 'laptop' | 'printed';

/** One key of the house, as `GET /api/host/keys` lists it; its secret is nowhere to be read. */
export interface HostKeyListing {
  /** Names it in `DELETE /api/host/keys/:id`. */
  readonly id: string;
  readonly place: KeyPlace;
  readonly createdAt: number;
  /** The one with which it was asked. */
  readonly own: boolean;
}

/** One team at a table, without names: the session's own log has them. */
export interface TeamStatus {
  readonly party: PartyId;
  /** Who acts for it is none of them. */
  readonly people: number;
  readonly bots: number;
  /** Who acts for it while it is away, and why a bot stands in for it. */
  readonly proxies?: number | undefined;
  readonly standIn?: 'facilitator' | 'devices-gone' | undefined;
  /** Phones of its people that are connected. */
  readonly connected: number;
  /** Since when (server time) a team with people has no phone connected. */
  readonly goneSince?: number | undefined;
}

/** A hand that is up. */
export interface HandStatus {
  readonly party: PartyId;
  readonly text?: string | undefined;
  readonly since: number;
  /** Who is on the way, by the key and its name where it has one, and since when (server time). */
  readonly goer?: { readonly key: string; readonly name?: string | undefined; readonly since: number } | undefined;
}

/**
 * One table as the board shows it, for facilitators and observers. It changes only when something happened, so that
 * nothing is sent while nothing happens: what passes by itself (time) is computed where it is shown.
 */
export interface TableStatus {
  readonly table: number;
  readonly stage: 'lobby' | ScenarioPhase['kind'] | 'closed';
  /** Place of the running phase in the case's order, from 0, and server time at which it began. */
  readonly phase?: number | undefined;
  readonly phaseSince?: number | undefined;
  /** When each phase of the case first began here (server times), in their order. */
  readonly phasesBegan?: readonly number[] | undefined;
  /** Server time at which the running phase ends; absent while paused. */
  readonly endsAt?: number | undefined;
  /** Play time left while paused (ms). */
  readonly leftMs?: number | undefined;
  /** The running phase or the lobby, and the play times at which it ends and the clock stands: orders name them. */
  readonly phaseId?: PhaseId | undefined;
  readonly endsAtPlayMs?: number | undefined;
  readonly pausedAtPlayMs?: number | undefined;
  /** What was announced to the table for a moment (server time). */
  readonly announced?: AnnouncedStep | undefined;
  readonly paused?: PauseReason | undefined;
  /** Server time as of which the play clock stands: after a downtime that may be long before anybody looked. */
  readonly pausedSince?: number | undefined;
  /** Orders that could not be written yet and are tried again: until then the table takes nothing else. */
  readonly waitingOrders?: number | undefined;
  readonly outcome?: Outcome | undefined;
  /** The result was entered from paper; how often it was typed: twice where it was corrected. */
  readonly fromPaper?: 1 | 2 | undefined;
  /** The ratifiers sent an agreement back: the negotiation that runs is its second. */
  readonly returned?: boolean | undefined;
  /** The events of the case that happened here, in their order. */
  readonly injected?: readonly string[] | undefined;
  readonly revealed: boolean;
  /** The table's log is damaged: it stands still (unless only a phone said so), and people can be moved to another table. */
  readonly damage?: LogDamage | undefined;
  readonly teams: readonly TeamStatus[];
  readonly offers: number;
  readonly messages: number;
  /** Server time of the last offer, answer, word or vote; of the last offer. */
  readonly lastActAt?: number | undefined;
  readonly lastOfferAt?: number | undefined;
  readonly hands: readonly HandStatus[];
  /** Who said and offered most since the negotiation began, with the share of all (0–100). */
  readonly loudest?: { readonly party: PartyId; readonly seat: number; readonly share: number } | undefined;
  /** The latest offers of different parties differ in nothing but this issue (index); how many of them in a row. */
  readonly stuck?: { readonly issue: number; readonly offers: number } | undefined;
  /** Whose answer, vote or readiness is waited for. */
  readonly waitingFor: readonly PartyId[];
  /** Of the agreement, else of the newest open offer to all signatories; indices 0–100, conditions breached by id. */
  readonly standing?:
    | {
        readonly kind: 'offer' | 'agreement';
        readonly benefit: number;
        readonly impact?: number | undefined;
        readonly breached: readonly ConditionId[];
      }
    | undefined;
}

/**
 * What is wrong with a log: acknowledged lines missing at its end, a line that cannot be read, one that is not as it was
 * written, or a phone that had read more than there is.
 */
export interface LogDamage {
  readonly what: 'lost' | 'unreadable' | 'changed' | 'phone-ahead';
  /** Counts from 1, the header; absent where it cannot be told. */
  readonly line?: number | undefined;
  /** Number of missing lines, or of entries that the phone had read beyond. */
  readonly lost?: number | undefined;
}

/** How it stands with what this server keeps. */
export interface HouseState {
  /** `failed` while nothing can be written to the disk. */
  readonly writing: 'works' | 'failed';
  /** Text of deleted sessions may still be read off the disk: it is being overwritten. */
  readonly tracesLeft: boolean;
  /** Logs of which it is not known yet, since the start, whether every line is as it was written. */
  readonly unchecked: number;
}

/** Beside the sessions in `GET /api/host/sessions`: how it stands with the store, and, for the host, what was not opened. */
export interface HouseListing {
  readonly house: HouseState;
  readonly damaged: readonly { readonly session: string; readonly damage: LogDamage }[];
}

/** The session as its facilitators and observers see it: answer to the request `board`. */
export interface Board {
  readonly session: string;
  readonly right: Right;
  /** Names the key with which it was asked; absent of older servers. */
  readonly key?: string | undefined;
  /** Number of the session's entries in `state`; the message `session` goes on from there. */
  readonly cursor: number;
  readonly state: Session;
  readonly lines: readonly TableStatus[];
  readonly serverTime: number;
  /** Server time at which the present round was revealed: the debrief counts from there. */
  readonly revealedAt?: number | undefined;
  /** What to say in each phase of the present round's case, in its order, and what may be injected. */
  readonly words: readonly ScenarioPhase['words'][];
  readonly injections: Scenario['injections'];
  /** All of the case, those that events bring among them. */
  readonly constraints?: Scenario['constraints'];
  /** Addresses that phones can open, best first. */
  readonly addresses: readonly string[];
  readonly door: DoorNews;
  readonly outage?: HallOutage | undefined;
  /** How many front screens are open; absent of older servers. */
  readonly screens?: number | undefined;
  readonly house: HouseState;
}

/** So many phones were lost at once that the hall's network failed, not the people. */
export interface HallOutage {
  /** Server time at which the first of them was lost. */
  readonly since: number;
  /** Phones that were connected then, and of them those that are missing now. */
  readonly of: number;
  readonly missing: number;
}

/** Unusually many who came in from one address within a short time. */
export interface Crowd {
  /** Names it in the request `crowd`; the address itself is told to nobody. */
  readonly id: number;
  readonly people: number;
  /** Server times of the first and the last of them. */
  readonly since: number;
  readonly lastAt: number;
}

/** What happens at the session's door and is not in its log. */
export interface DoorNews {
  /** Somebody tries rejoin codes: every attempt waits for its turn. */
  readonly isGuessed: boolean;
  /** How many wait in line for a place. */
  readonly waiting: number;
  readonly crowds: readonly Crowd[];
}

/** Answer to the request `debrief`: stories of the revealed round in the wall's order. For the laptop alone. */
export type DebriefAnswer = HallAnswer<{
  /** Tables whose results are there, while not all are. */
  readonly pending?: Pending | undefined;
  readonly stories: readonly TableStory[];
}>;

/** A story as the wall tells it, with its table, and what its people said about showing their talk. */
export interface TableStory extends Omit<SceneStory, 'mark' | 'table'> {
  readonly table: number;
  /** People who are asked; of them those who said yes, and no. */
  readonly asked: number;
  readonly yes: number;
  readonly no: number;
}

/** Answer to the session room's request `crowd`: who they are, in the order in which they came, and whether a phone is there. */
export type CrowdAnswer = HallAnswer<{
  readonly people: readonly { readonly person: string; readonly hasPhone: boolean }[];
}>;

/** Answer to `POST /api/host/sessions/:session/signs`; the secrets are shown once. */
export type SignsAnswer = HallAnswer<{
  readonly signs: readonly { readonly table: number; readonly sign: string }[];
}>;

/** Messages that a session's room sends by itself to facilitators and observers, by type. */
export interface SessionRoomMessages {
  /** The next entry of the session's log: folded with the same rules as on the server. A gap means: ask for the board. */
  readonly session: { readonly cursor: number; readonly at?: number; readonly events: readonly SessionEvent[] };
  /** Whenever it changed, at most once a second. */
  readonly door: DoorNews;
  /** Lines that changed, at most once a second. */
  readonly lines: { readonly serverTime: number; readonly lines: readonly TableStatus[] };
  /** How it stands with what the server keeps, when that changed. */
  readonly house: HouseState;
  /** The hall's network failed, or is back, at most once a second. */
  readonly outage: { readonly outage?: HallOutage | undefined };
  /** How many front screens are open, when that changed. */
  readonly screens: { readonly screens: number };
  /** The addresses that phones can open, best first, when they are others than before. */
  readonly addresses: { readonly addresses: readonly string[] };
}

/** Answer to the session room's requests `let-in-again` and `act-as`: a link that opens the seat on another phone. */
export type LetInAnswer = HallAnswer<{ readonly rejoinCode: string; readonly path: string }>;

/** The notes that stand, after whatever was asked for. */
export type NotesAnswer =
  | { readonly ok: true; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly code: DoorRefusal };
