import { ownValue } from '../../shared/kernel/own-value.ts';
import { nameKey } from '../../shared/session/names.ts';
import { asksForDigits, holderOfLine, numberedLines } from '../../shared/session/newcomers.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type AttemptLimiter, createAttemptLimiter } from '../limits/attempt-limiter.ts';
import { lastDigits, type RosterDigits } from './roster-digits.ts';

/** Wrong digits that are looked at for one name in a minute; beyond it whoever types that name waits, as with wrong ones. */
const WRONG_DIGITS_PER_MINUTE = 20;

/** What the digits somebody typed say: the line is free, or it is this person's, or nothing. */
export interface Proof {
  readonly line?: string | undefined;
  readonly holder?: string | undefined;
}

/** Who somebody is who comes to the door without a seat, as far as the list of a session can tell. */
export class Newcomers {
  readonly #digits: RosterDigits;
  readonly #tries: AttemptLimiter;

  constructor(digits: RosterDigits, now: () => number) {
    this.#digits = digits;
    this.#tries = createAttemptLimiter({ perKey: WRONG_DIGITS_PER_MINUTE, windowMs: 60_000, now });
  }

  /**
   * What digits prove; nothing when they are none or not those of the name. Whether the name stands on the list, and
   * whether somebody has its line, changes neither what is answered nor how long it takes.
   */
  async prove({ id, session }: SessionHost, name: string, typed: string | undefined): Promise<Proof> {
    if (typed === undefined || lastDigits(typed) === '' || !asksForDigits(session)) return {};
    const key = `${id}/${nameKey(name)}`;
    if (!this.#tries.attempt(key).allowed) return {};
    const lines = numberedLines(session, name).map((line) => line.id);
    const line = await this.#digits.find(id, name, lines, typed);
    if (line === undefined) return {};
    this.#tries.forgive(key);
    const holder = holderOfLine(session, line);
    return holder === undefined ? { line } : { holder: holder.id };
  }
}

/** Takes away somebody who only waited: they came in as the person they are. */
export async function withdraw(session: SessionHost, person: string): Promise<void> {
  const known = ownValue(session.session.people, person);
  if (known === undefined || known.seat !== undefined) return;
  const commandId = `withdrawn:${person}:${session.entries.length}`;
  await session.submit({ kind: 'house' }, commandId, { type: 'RemovePerson', person });
}
