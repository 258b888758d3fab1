import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { caseHash } from '../../shared/log/cases.ts';
import type { SessionEntry } from '../../shared/log/session-log.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { sha256 } from '../sha256.ts';
import { publicCase } from './public-case.ts';
import type { TableHost } from './table-host.ts';

/** One round of a session: its case, and its tables by number. */
export interface Round {
  /** Counts from 1. */
  readonly round: number;
  readonly scenario: Scenario;
  readonly public: PublicScenario;
  /** Names the immutable file with the public scenario. */
  readonly publicHash: string;
  /** As the headers of its tables have it. */
  readonly scenarioHash: string;
  readonly tables: Map<number, TableHost>;
}

/** A round before its tables are there. */
export function emptyRound(round: number, scenario: Scenario): Round {
  const shown = publicCase(scenario);
  const publicHash = sha256(canonicalJson(shown)).slice(0, 32);
  const scenarioHash = caseHash(scenario, sha256);
  return { round, scenario, public: shown, publicHash, scenarioHash, tables: new Map() };
}

/** Numbers of the tables that an entry of a session opens. */
export function openedBy({ events }: SessionEntry): number[] {
  return events.flatMap((event) => (event.type === 'TableOpened' ? [event.table] : []));
}

/** The session's round after an entry. @param before the one before it */
export function roundAfter({ events }: SessionEntry, before: number): number {
  const opened = events.findLast((event) => event.type === 'RoundOpened');
  return opened?.type === 'RoundOpened' ? opened.round : before;
}
