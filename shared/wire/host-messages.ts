import type { Outcome } from '../negotiation/vocabulary.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Scenario, ScenarioPhase } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Session } from '../session/session.ts';
import type { DoorRefusal } from './protocol.ts';

/** A case that a session can be opened with, as the host page lists it. */
export interface ScenarioListing {
  readonly folder: string;
  readonly title: PublicScenario['title'];
  readonly parties: readonly { readonly id: PartyId; readonly name: PublicScenario['title'] }[];
  readonly minutes: number;
  /** Problems of a file that cannot be used; such a case is listed and cannot be opened. */
  readonly problems: readonly string[];
}

/** `GET /api/host/sessions` and the answer to `POST /api/host/sessions`. */
export interface SessionListing {
  readonly id: string;
  readonly code: string;
  readonly title: PublicScenario['title'];
  readonly stage: Session['stage'];
  readonly practise: boolean;
  readonly tables: number;
  readonly people: number;
  readonly openedAt: number;
}

export type HostAnswer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: DoorRefusal };

/** `POST /api/host/sessions`: practise opens one table, seats the host there and answers with a seat token. */
export interface OpenSessionRequest {
  readonly scenario: string;
  readonly tables: number;
  readonly bots: boolean;
  readonly practise?: { readonly name: string; readonly party?: PartyId | undefined } | undefined;
}

/** One table as the host page shows it; facilitators only, at most once a second. */
export interface TableLine {
  readonly table: number;
  readonly stage: 'lobby' | ScenarioPhase['kind'] | 'closed';
  /** Place of the running phase in the case's order, from 0. */
  readonly phase?: number;
  readonly outcome?: Outcome;
  readonly revealed: boolean;
  readonly paused: boolean;
  /** Play time left in the phase (ms) when the board was written. */
  readonly leftMs?: number;
  readonly seats: readonly {
    readonly party: PartyId;
    readonly seat: number;
    readonly name: string;
    readonly kind: 'person' | 'bot';
  }[];
  readonly connected: readonly string[];
  readonly offers: number;
  readonly messages: number;
  /** Server time of the last offer or word. */
  readonly lastActAt?: number;
}

/** The session as its facilitator sees it: answer to the request `board`. */
export interface Board {
  readonly session: string;
  readonly state: Session;
  readonly tables: readonly TableLine[];
  readonly serverTime: number;
  /** What to say in each phase, in the case's order, and what may be injected. */
  readonly words: readonly ScenarioPhase['words'][];
  readonly injections: Scenario['injections'];
  /** Addresses that phones can open, best first. */
  readonly addresses: readonly string[];
}

/** The message `board`: what can have changed since the request's answer. The case is not sent again. */
export type BoardUpdate = Pick<Board, 'session' | 'tables' | 'serverTime'> & {
  readonly state: Omit<Session, 'scenario'>;
};

/** Answer to the session room's request `let-in-again`: a link that opens the person's seat on another phone. */
export type LetInAnswer = HostAnswer<{ readonly rejoinCode: string; readonly path: string }>;
