import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { nameKey } from '../../shared/session/names.ts';
import type { EventStore } from '../store/event-store.ts';

/** How many of a number's last digits are asked for, and kept as a hash. */
export const DIGITS = 6;

/** About 25 ms of a processor and 8 MB for each try: a million tries are hours, and a hall is through in seconds. */
const COST = { N: 2 ** 13, r: 8, p: 1 };
const HASH_BYTES = 24;
/** Hashes of a list that are made at the same time: joins and pages go on meanwhile. */
const LANES = 2;

const slowHash = promisify<string, string, number, typeof COST, Buffer>(scrypt);

/** A line of a roster with the number that stands there. */
export interface NumberedLine {
  readonly line: string;
  readonly name: string;
  readonly number: string;
}

interface KnownDigits {
  readonly salt: string;
  readonly hash: Buffer;
}

/** The last digits of a number, at most six; empty when it has none. */
export function lastDigits(number: string): string {
  return number.normalize('NFKC').replace(/\D/g, '').slice(-DIGITS);
}

/**
 * Keeps the last digits of the numbers on a session's roster, as salted slow hashes beside the credentials, and finds the
 * line whose digits somebody typed. A number itself is written nowhere.
 */
export class RosterDigits {
  readonly #store: EventStore;
  /** By session, then by line: read from the store once. */
  readonly #known = new Map<string, Promise<Map<string, KnownDigits>>>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Keeps the digits of these lines; older ones of the same lines die. Resolves when they are durable. */
  async keep(session: string, lines: readonly NumberedLine[]): Promise<void> {
    const salt = randomBytes(12).toString('base64url');
    const known = new Map(await this.#digitsOf(session));
    const waiting = [...lines];
    const work = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const hash = await hashOf(salt, next.name, lastDigits(next.number));
        const kept = `${salt}:${hash.toString('base64url')}:${next.line}`;
        const row = { hash: kept, kind: 'roster-digits', session, subject: next.line, createdAt: Date.now() } as const;
        await this.#store.putCredential(row, { replacing: true });
        known.set(next.line, { salt, hash });
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
    this.#known.set(session, Promise.resolve(known));
  }

  /** Lets go of what is in memory of a session that is gone; the store forgets with the session's credentials. */
  forget(session: string): void {
    this.#known.delete(session);
  }

  /**
   * The one of these lines whose digits were typed. It costs the same whatever the name is and however many lines there
   * are: lines of one list and one name share their salt.
   */
  async find(session: string, name: string, lines: readonly string[], typed: string): Promise<string | undefined> {
    const known = await this.#digitsOf(session);
    const own = lines.flatMap((line) => {
      const digits = known.get(line);
      return digits === undefined ? [] : [{ line, ...digits }];
    });
    const hash = await hashOf(own[0]?.salt ?? 'nobody', name, lastDigits(typed));
    return own.find((one) => one.salt === own[0]?.salt && timingSafeEqual(one.hash, hash))?.line;
  }

  #digitsOf(session: string): Promise<Map<string, KnownDigits>> {
    const known = this.#known.get(session) ?? this.#read(session);
    this.#known.set(session, known);
    known.catch(() => this.#known.delete(session));
    return known;
  }

  async #read(session: string): Promise<Map<string, KnownDigits>> {
    const rows = await this.#store.listCredentials({ kind: 'roster-digits', session });
    return new Map(
      rows
        .filter((row) => row.revokedAt === undefined)
        .map(({ hash: kept, subject }) => {
          const [salt = '', hash = ''] = kept.split(':');
          return [subject, { salt, hash: Buffer.from(hash, 'base64url') }];
        }),
    );
  }
}

function hashOf(salt: string, name: string, digits: string): Promise<Buffer> {
  return slowHash(digits, `${salt}:${nameKey(name)}`, HASH_BYTES, COST);
}
