import { casesOf } from '../../shared/log/archive.ts';
import { type Cases, caseHash, caseLine } from '../../shared/log/cases.ts';
import { caseLogId, isLogOf } from '../../shared/log/log-names.ts';
import { nameEntryCases, putEntryCases, type SessionEntry, type SessionHeader } from '../../shared/log/session-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { sha256 } from '../sha256.ts';
import type { EventStore } from '../store/event-store.ts';
import { LogExistsError } from '../store/store-errors.ts';
import type { LineForm } from './log-host.ts';

/** Keeps the cases that the logs of a session are going to name. */
export class CaseKeeper {
  readonly #store: EventStore;
  readonly #session: string;
  readonly #kept = new Map<string, Promise<void>>();

  constructor(store: EventStore, session: string) {
    this.#store = store;
    this.#session = session;
  }

  /** Resolves when the case is durable, also where it was kept before. @param hash of the case */
  keep(scenario: Scenario, hash = caseHash(scenario, sha256)): Promise<void> {
    const known = this.#kept.get(hash);
    if (known !== undefined) return known;
    const kept = this.#keep(scenario, hash);
    this.#kept.set(hash, kept);
    kept.catch(() => this.#kept.delete(hash));
    return kept;
  }

  async #keep(scenario: Scenario, hash: string): Promise<void> {
    try {
      await this.#store.createLog(caseLogId(this.#session, hash), 'case', caseLine(scenario));
    } catch (error) {
      if (!(error instanceof LogExistsError)) throw error;
    }
  }
}

/** How the entries of a session's log are written: a case that one names is the one that was asked for. */
export function sessionLineForm(header: SessionHeader): LineForm<SessionEntry> {
  return {
    write: (entry) => nameEntryCases(entry, header, sha256),
    read(line, { command }) {
      const entry: SessionEntry = JSON.parse(line);
      if (command.type !== 'OpenRound') return entry;
      const { scenario } = command;
      return (putEntryCases(entry, new Map([[caseHash(scenario, sha256), scenario]])).value ?? entry) as SessionEntry;
    },
  };
}

/** The cases that a session keeps, by the hashes in their names. */
export async function readCases(store: EventStore, session: string): Promise<Cases> {
  const names = (await store.list('case')).map(({ id }) => id).filter((id) => isLogOf(id, session));
  const logs = await Promise.all(names.map(async (id) => ({ id, lines: [(await store.read(id))?.header ?? ''] })));
  return casesOf(logs);
}
