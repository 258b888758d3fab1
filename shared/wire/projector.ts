import type { SessionSummary } from '../debrief/session-summary.ts';
import type { TableCourse } from '../debrief/table-course.ts';
import type { MarkKind } from '../debrief/table-result.ts';
import type { CaseText, Language } from '../kernel/languages.ts';
import type { Outcome, PauseReason } from '../negotiation/vocabulary.ts';
import type { Package, PartyId, PartyRole, PhaseKind } from '../scenario/vocabulary.ts';
import type { AnnouncedOrder } from '../session/commands.ts';

/**
 * All that the projector's page gets: answer to the session room's request `scene`, and the message `scene` when it has
 * changed, at most once a second. Everybody in the hall reads it. Nothing in `arrival`, `phase` and `blank` is made of
 * points or of what a package contains; the other views exist only for rounds that were revealed.
 */
export interface ProjectorScene {
  readonly session: string;
  readonly title: CaseText;
  readonly code: string;
  /** Addresses that phones can open, best first. */
  readonly addresses: readonly string[];
  readonly language: Language;
  /** Server time now, ms since the epoch. */
  readonly serverTime: number;
  /** Names the file with the public part of the present round's case. */
  readonly scenarioHash: string;
  /** Counts from 1. */
  readonly round: number;
  readonly view: SceneView;
  /** The page of it that the facilitator asked for, from 0; after the last comes the first. */
  readonly page?: number | undefined;
  /** The facilitator's own countdown, over at `endsAt` (server time). */
  readonly timer?: { readonly text: string; readonly endsAt: number } | undefined;
  /** The facilitator's newest words to the hall, when they were said, and until when they stand (server time). */
  readonly said?: { readonly at: number; readonly text: string; readonly until: number } | undefined;
  /** What will happen at most of the tables that have not closed, and when (server time). */
  readonly announced?: { readonly kind: AnnouncedOrder['kind']; readonly at: number } | undefined;
}

export type SceneView =
  | ArrivalScene
  | PhaseScene
  | { readonly kind: 'blank' }
  | QuadrantScene
  | FiguresScene
  | StoryScene;

/** Who has come: numbers only. */
export interface ArrivalScene {
  readonly kind: 'arrival';
  /** People at each table, in order; members of a shared phone count each. */
  readonly tables: readonly number[];
  /** People for whom a table has places. */
  readonly places: number;
  readonly present: number;
  /** Of those present, the ones that have no place yet. */
  readonly waiting: number;
  /** People on the list of participants, where there is one. */
  readonly expected?: number | undefined;
}

/** How far a table is, as everybody may know it of some table. */
export const TABLE_STATES = ['waiting', 'reading', 'preparing', 'no-offer', 'offers', 'agreed', 'closed'] as const;
export type TableState = (typeof TABLE_STATES)[number];

/** Something that was said to all tables, or that happened in the case for all of them. */
export type PublicNews =
  | { readonly kind: 'announcement'; readonly at: number; readonly text: string }
  | { readonly kind: 'event'; readonly at: number; readonly title: CaseText; readonly text: CaseText };

/** The clock and what is to be done now: of most tables, which are not named. */
export interface PhaseScene {
  readonly kind: 'phase';
  /** `before` the tables start, `after` all have closed. */
  readonly stage: 'before' | PhaseKind | 'after';
  readonly name?: CaseText | undefined;
  /** Place in the case's order, from 0, and how many phases there are. */
  readonly phase?: number | undefined;
  readonly phases: number;
  /** Length of the phase (ms of play time), as most tables have it now. */
  readonly lengthMs?: number | undefined;
  /** Server time at which the phase ends; absent while paused. */
  readonly endsAt?: number | undefined;
  /** Play time left while paused (ms). */
  readonly leftMs?: number | undefined;
  readonly paused?: PauseReason | undefined;
  /** Running tables in another phase, or with another time, than the one that is shown. */
  readonly apart: number;
  /** How many tables are in each state; states of no table are left out. */
  readonly progress: readonly { readonly state: TableState; readonly tables: number }[];
  /** The latest, newest last. */
  readonly news: readonly PublicNews[];
}

/** How many tables of a round ended how. */
export interface RoundCounts {
  readonly tables: number;
  readonly agreed: number;
  readonly none: number;
  /** Agreements that breach a do-no-harm condition. */
  readonly breached: number;
  /** Agreements by their word: with `none` they are all tables that finished, where the case has indicators. */
  readonly words: SessionSummary['words'];
  /** Tables that the facilitator called off, or that did not finish: they have no place in the picture. */
  readonly left: number;
  /** Results that were typed in from paper; absent where there are none. */
  readonly fromPaper?: number | undefined;
}

/** Medians of the tables that agreed, with one decimal where they fall between two; absent where there are none or the case has no indicators. */
export interface RoundMedians {
  readonly benefit?: number | undefined;
  readonly impact?: number | undefined;
}

/** One table in the quadrant. Both indices 0–100. */
export interface SceneMark {
  /** Only where the facilitator shows numbers, or has called this table. */
  readonly table?: number | undefined;
  readonly kind: MarkKind;
  readonly benefit: number;
  readonly impact: number;
}

/** A table worth telling about: why, and the facts of one sentence. */
export interface SceneStory {
  readonly kind: 'best-both' | 'best-benefit' | 'best-impact' | 'breach' | 'impasse';
  /** Place in `marks` of the same scene. */
  readonly mark: number;
  readonly table?: number | undefined;
  readonly benefit?: number | undefined;
  readonly isLopsided: boolean;
  readonly impact?: number | undefined;
  /** Names of the conditions that its package breaches. */
  readonly breached: readonly CaseText[];
  /** Play time from the start of the negotiation to the agreement (ms). */
  readonly agreedAfterMs?: number | undefined;
  readonly offers: number;
  /** Offered packages that were better for every signatory than what came out. */
  readonly missed: number;
  /** Short name of the party that left. */
  readonly leftBy?: CaseText | undefined;
}

/** What stories are called on the wall, by their place. */
export const STORY_LETTERS: readonly string[] = ['A', 'B', 'C'];

/** Everything about a round that waits for its results: `done` of `of` tables so far. */
export interface Pending {
  readonly done: number;
  readonly of: number;
}

/** Up to so many tables are numbered all at once; of more, those that are called. */
export const MOST_NUMBERED = 30;

export interface QuadrantScene {
  readonly kind: 'quadrant';
  readonly round: number;
  /** All tables are numbered. */
  readonly numbers: boolean;
  readonly pending?: Pending | undefined;
  /** Agreements in the order in which they were reached, then tables without. */
  readonly marks: readonly SceneMark[];
  /** Possible packages as [mutual benefit, local impact]. */
  readonly cloud: readonly (readonly [number, number])[];
  readonly frontier: readonly (readonly [number, number])[];
  readonly counts: RoundCounts;
  readonly medians: RoundMedians;
  /** Three at most, chosen by contrast. */
  readonly stories: readonly SceneStory[];
}

/** One table's value of a measure, by rising value. */
export interface SceneValue {
  readonly value: number;
  readonly table?: number | undefined;
}

export interface FiguresScene {
  readonly kind: 'figures';
  readonly numbers: boolean;
  readonly pending?: Pending | undefined;
  /** The revealed rounds in order. */
  readonly rounds: readonly {
    readonly round: number;
    readonly title: CaseText;
    readonly counts: RoundCounts;
    readonly medians: RoundMedians;
    /** Mutual benefit of every agreement. */
    readonly benefit: readonly SceneValue[];
    /** Local impact of every agreement; empty for a case without indicators. */
    readonly impact: readonly SceneValue[];
  }[];
}

/** A party as it stands in a story; `index` gives shape and dye. */
export interface SceneParty {
  readonly id: PartyId;
  readonly index: number;
  readonly role: PartyRole;
  readonly name: CaseText;
  readonly shortName: CaseText;
  /** Who sat there; only where the facilitator shows names. */
  readonly people?: readonly string[] | undefined;
}

/** An offer on its author's line. */
export interface CourseOffer {
  readonly party: PartyId;
  readonly atPlayMs: number;
  /** Gain of the author over no agreement as a share of its best possible gain, as a whole per cent; may be negative. */
  readonly share: number;
  readonly accepted: boolean;
}

/** A moment of the table's course that is named on the picture. */
export interface CourseMoment {
  readonly kind:
    | 'first-offer'
    | 'big-concession'
    | 'last-chance'
    | 'agreement'
    | 'returned'
    | 'not-ratified'
    | 'ended'
    | 'injected';
  readonly atPlayMs: number;
  readonly party?: PartyId | undefined;
  readonly title?: CaseText | undefined;
}

/** What happened at one table. */
export interface StoryScene {
  readonly kind: 'story';
  readonly round: number;
  /** By what the wall calls the story; absent where its table is none of those. The table's number is told to nobody. */
  readonly letter?: string | undefined;
  readonly names: boolean;
  /** `refused`: it was asked for, and not all teams have agreed to it. */
  readonly talk: 'off' | 'shown' | 'refused';
  readonly pending?: Pending | undefined;
  readonly parties: readonly SceneParty[];
  readonly outcome?: Outcome | undefined;
  /** The result was typed in from paper. */
  readonly isFromPaper?: boolean | undefined;
  readonly leftBy?: PartyId | undefined;
  /** Play time of the whole course (ms), and where its phases lie. */
  readonly endPlayMs: number;
  readonly phases: readonly { readonly kind: PhaseKind; readonly name: CaseText; readonly fromPlayMs: number }[];
  readonly offers: readonly CourseOffer[];
  readonly moments: readonly CourseMoment[];
  /** Steps from an own offer to the next, by class, most frequent first. */
  readonly steps: TableCourse['steps'];
  /** What each party took home, in the unit of `CourseOffer.share`; absent until the table's result is known. */
  readonly shares?: readonly { readonly party: PartyId; readonly share: number }[] | undefined;
  readonly benefit?: number | undefined;
  readonly impact?: number | undefined;
  readonly breached: readonly CaseText[];
  readonly agreedAfterMs?: number | undefined;
  readonly messages: number;
  /** The agreed package, with what of the case it takes to draw and read it. */
  readonly agreed?:
    | {
        readonly package: Package;
        readonly issues: readonly {
          readonly name: CaseText;
          readonly shortName: CaseText;
          readonly options: number;
          readonly chosen: CaseText;
        }[];
      }
    | undefined;
  /** Words to the whole table that led to the end; `name` only where names are shown. */
  readonly said: readonly {
    readonly party: PartyId;
    readonly name?: string | undefined;
    readonly atPlayMs: number;
    readonly text: string;
  }[];
}
