import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Session } from '../session/session.ts';

/** `GET /api/host/sessions` and the answer to `POST /api/host/sessions`. */
export interface SessionListing {
  readonly id: string;
  readonly code: string;
  /** What the facilitator calls it. */
  readonly label?: string | undefined;
  readonly title: PublicScenario['title'];
  readonly stage: Session['stage'];
  readonly practise: boolean;
  readonly round: number;
  readonly tables: number;
  readonly people: number;
  readonly openedAt: number;
  /** Where it stands in an opened archive, which nobody changes: its id names the archive. */
  readonly archive?: ArchiveListing | undefined;
}

/** What an opened archive is. */
export interface ArchiveListing {
  readonly hasNames: boolean;
  /** The session that it was taken from is in this house, too. */
  readonly isHere: boolean;
}
