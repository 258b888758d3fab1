import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Credential, CredentialFilter, CredentialKind } from '../event-store.ts';
import type { StoreRefusal } from './messages.ts';

/** The statements on credentials. */
export interface CredentialRows {
  put(credential: Credential, replacing: boolean): StoreRefusal | undefined;
  get(hash: string): Credential | undefined;
  /** The number of live ones that died. */
  revoke(filter: CredentialFilter, at: number): number;
  /** The number of live ones of `from` that stand for `to` from now on; its own die, where there are any. */
  pass(session: string, from: string, to: string, at: number): number;
  list(filter: CredentialFilter): readonly Credential[];
  remove(filter: CredentialFilter): void;
}

const MATCHES = '(?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR session = ?2) AND (?3 IS NULL OR subject = ?3)';

/** Prepares the statements once for the life of the connection. */
export function prepareCredentialRows(database: DatabaseSync): CredentialRows {
  const get = database.prepare('SELECT * FROM credentials WHERE hash = ?');
  const insert = database.prepare(
    'INSERT INTO credentials (hash, kind, session, subject, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const revoke = database.prepare(`UPDATE credentials SET revoked_at = ?4 WHERE revoked_at IS NULL AND ${MATCHES}`);
  const pass = database.prepare(
    'UPDATE credentials SET subject = ?3 WHERE revoked_at IS NULL AND session = ?1 AND subject = ?2',
  );
  const live = database.prepare(
    'SELECT 1 FROM credentials WHERE revoked_at IS NULL AND session = ?1 AND subject = ?2 LIMIT 1',
  );
  const list = database.prepare(`SELECT * FROM credentials WHERE ${MATCHES} ORDER BY rowid`);
  const remove = database.prepare(`DELETE FROM credentials WHERE ${MATCHES}`);

  return {
    put(credential, replacing) {
      if (get.get(credential.hash)) return { kind: 'credential-exists' };
      const { hash, kind, session, subject, createdAt, revokedAt } = credential;
      if (replacing) revoke.run(kind, session, subject, createdAt);
      insert.run(hash, kind, session, subject, createdAt, revokedAt ?? null);
      return undefined;
    },
    get(hash) {
      const row = get.get(hash);
      return row && toCredential(row);
    },
    revoke: (filter, at) => Number(revoke.run(...bindings(filter), at).changes),
    pass(session, from, to, at) {
      if (from === to || live.get(session, from) === undefined) return 0;
      revoke.run(null, session, to, at);
      return Number(pass.run(session, from, to).changes);
    },
    list: (filter) => list.all(...bindings(filter)).map(toCredential),
    remove: (filter) => void remove.run(...bindings(filter)),
  };
}

function bindings(filter: CredentialFilter): [string | null, string | null, string | null] {
  return [filter.kind ?? null, filter.session ?? null, filter.subject ?? null];
}

function toCredential(row: Record<string, SQLOutputValue>): Credential {
  return {
    hash: String(row.hash),
    kind: row.kind as CredentialKind,
    session: String(row.session),
    subject: String(row.subject),
    createdAt: Number(row.created_at),
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
  };
}
