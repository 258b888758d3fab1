import type {
  Credential,
  CredentialFilter,
  EventStore,
  LogSummary,
  NewLog,
  StoredLog,
} from '../../server/store/event-store.ts';
import {
  CredentialExistsError,
  LogExistsError,
  UnknownLogError,
  WrongCountError,
} from '../../server/store/store-errors.ts';
import type { LogKind } from '../../shared/log/log-names.ts';

interface KeptLog {
  readonly kind: LogKind;
  readonly header: string;
  readonly lines: string[];
}

/** A store that forgets, for tests that look between two writes: `beforeAppend` may wait, fail or count. */
export class MemoryStore implements EventStore {
  readonly logs = new Map<string, KeptLog>();
  readonly credentials = new Map<string, Credential>();
  /** The moment that `beat` was told last. */
  beatenAt: number | undefined;
  beforeBeat: (at: number) => Promise<void> | void = () => undefined;
  beforeCreate: (id: string) => Promise<void> | void = () => undefined;
  beforeAppend: (id: string, lines: number) => Promise<void> | void = () => undefined;

  async createLog(
    id: string,
    kind: LogKind,
    header: string,
    lines: readonly string[] = [],
    credential?: Credential,
  ): Promise<void> {
    await this.beforeCreate(id);
    if (lines.length > 0) await this.beforeAppend(id, lines.length);
    if (this.logs.has(id)) throw new LogExistsError(id);
    if (credential !== undefined) await this.putCredential(credential, { replacing: true });
    this.logs.set(id, { kind, header, lines: [...lines] });
  }

  async append(id: string, expectedCount: number, lines: readonly string[]): Promise<void> {
    await this.beforeAppend(id, lines.length);
    const log = this.logs.get(id);
    if (log === undefined) throw new UnknownLogError(id);
    if (log.lines.length !== expectedCount) throw new WrongCountError(id, expectedCount, log.lines.length);
    log.lines.push(...lines);
  }

  async read(id: string): Promise<StoredLog | undefined> {
    const log = this.logs.get(id);
    return log && { id, ...log, lines: [...log.lines] };
  }

  async list(kind?: LogKind): Promise<readonly LogSummary[]> {
    return [...this.logs]
      .filter(([, log]) => kind === undefined || log.kind === kind)
      .map(([id, log]) => ({ id, kind: log.kind, count: log.lines.length }));
  }

  async deleteLogs(ids: readonly string[], credentials?: CredentialFilter): Promise<void> {
    for (const id of ids) this.logs.delete(id);
    for (const { hash } of credentials === undefined ? [] : this.#matching(credentials)) this.credentials.delete(hash);
  }

  async replaceLogs(logs: readonly NewLog[]): Promise<void> {
    for (const { id, kind, header, lines } of logs) this.logs.set(id, { kind, header, lines: [...lines] });
  }

  async putCredential(credential: Credential, options: { readonly replacing?: boolean } = {}): Promise<void> {
    if (this.credentials.has(credential.hash)) throw new CredentialExistsError();
    const { kind, session, subject, createdAt } = credential;
    if (options.replacing) await this.revokeCredentials({ kind, session, subject }, createdAt);
    this.credentials.set(credential.hash, credential);
  }

  async getCredential(hash: string): Promise<Credential | undefined> {
    return this.credentials.get(hash);
  }

  async revokeCredentials(filter: CredentialFilter, at: number): Promise<number> {
    const live = this.#matching(filter).filter((one) => one.revokedAt === undefined);
    for (const one of live) this.credentials.set(one.hash, { ...one, revokedAt: at });
    return live.length;
  }

  async passCredentials(session: string, from: string, to: string, at: number): Promise<number> {
    const passing = this.#matching({ session, subject: from }).filter((one) => one.revokedAt === undefined);
    if (from === to || passing.length === 0) return 0;
    await this.revokeCredentials({ session, subject: to }, at);
    for (const one of passing) this.credentials.set(one.hash, { ...one, subject: to });
    return passing.length;
  }

  async listCredentials(filter: CredentialFilter): Promise<readonly Credential[]> {
    return this.#matching(filter);
  }

  async beat(at: number): Promise<void> {
    await this.beforeBeat(at);
    this.beatenAt = at;
  }

  async lastBeat(): Promise<number | undefined> {
    return this.beatenAt;
  }

  stats() {
    return { commits: 0, entries: 0, lastCommitMs: 0 };
  }

  condition() {
    return { tracesLeft: false };
  }

  onCondition() {
    return () => undefined;
  }

  async close(): Promise<void> {}

  /** What a store would hold if the process had died with only this many lines of each log written. */
  cut(counts: Readonly<Record<string, number>>): MemoryStore {
    const copy = new MemoryStore();
    for (const [id, log] of this.logs) {
      const count = counts[id] ?? log.lines.length;
      if (count >= 0) copy.logs.set(id, { ...log, lines: log.lines.slice(0, count) });
    }
    copy.beatenAt = this.beatenAt;
    for (const [hash, one] of this.credentials) copy.credentials.set(hash, one);
    return copy;
  }

  #matching(filter: CredentialFilter): Credential[] {
    const keys = Object.keys(filter) as (keyof CredentialFilter)[];
    return [...this.credentials.values()].filter((one) => keys.every((key) => one[key] === filter[key]));
  }
}
