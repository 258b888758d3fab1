import type { CaseText } from '../kernel/languages.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { SessionRefusal } from '../session/refusals.ts';
import type { ViewerSecrets } from '../visibility/scenario-for.ts';
import type { DoorRefusal } from './protocol.ts';

// What the facilitator's page is told of the cases of the house.

/** A case that a session can be opened with, as the host page lists it. */
export interface ScenarioListing {
  /** What opens it: its folder's name, of a case in the data folder with `own/` before it. */
  readonly folder: string;
  /** Came with the product, or lies in the data folder. */
  readonly origin?: 'shipped' | 'own' | undefined;
  /** Absent in a broken one, as are hash and warnings. */
  readonly version?: string | undefined;
  /** SHA-256 of what is played, hex: tells two cases of one name and version apart. */
  readonly hash?: string | undefined;
  /** The one to offer first: played last on this server, else the warm-up, else the shortest. */
  readonly first?: boolean | undefined;
  /** Findings of its check that the author may have meant. */
  readonly warnings?: number | undefined;
  /** What the case calls itself: a revealed one is not played again. Absent in a broken one. */
  readonly id?: string | undefined;
  readonly title: PublicScenario['title'];
  /** The variant of the case that this line opens; a case is listed once whole and once for each of its variants. */
  readonly variant?: PublicScenario['variant'];
  /** Everybody may read it whole: no session is opened with it. */
  readonly practise?: true | undefined;
  readonly parties: readonly Pick<PublicScenario['parties'][number], 'id' | 'name' | 'role'>[];
  readonly minutes: number;
  /** In the case's order: what a timing plan is made of. */
  readonly phases: PublicScenario['phases'];
  /** Why it is not offered, the worst first: the file cannot be used, or its check finds errors. */
  readonly problems: readonly string[];
  /** The first of them in the languages of the product. */
  readonly firstProblem?: CaseText | undefined;
}

/** What can be read of a case before it is chosen, and again while it is played. */
export interface CaseDescription {
  readonly scenario: PublicScenario;
  /** SHA-256 of what is played, hex. */
  readonly hash: string;
  /** How to teach it, and what its authors say to facilitators; the words and events of its phases are with its tables. */
  readonly facilitation: Omit<NonNullable<ViewerSecrets['facilitation']>, 'words' | 'injections'>;
  /** What its check finds that the author may have meant; none of a case that was opened with its session. */
  readonly warnings: readonly CaseText[];
}

/** A case was taken in, or was there already; a no says what is wrong with it, the worst first. */
export type CaseAnswer =
  | {
      readonly ok: true;
      /** What opens it, as in the list of cases. */
      readonly folder: string;
      readonly isKnown: boolean;
    }
  | {
      readonly ok: false;
      readonly code: DoorRefusal | SessionRefusal;
      readonly findings?: readonly CaseText[] | undefined;
    };
