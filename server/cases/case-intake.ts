import { lstat, mkdir, readdir, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import { isFlatName, SCENARIO_NAME } from '../../shared/kasus/kasus.ts';
import type { CaseText } from '../../shared/kernel/languages.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { Thread } from '../thread.ts';
import { filesIn } from './case-files.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { IntakeWish, LookedInto } from './intake-worker.ts';
import type { KasusTrouble } from './kasus-file.ts';
import { kasusWords } from './kasus-words.ts';

/** What became of a file that was handed in: the key of its case, or what is wrong, the worst first. */
export type TakenIn =
  | { readonly ok: true; readonly folder: string; readonly isKnown: boolean }
  | {
      readonly ok: false;
      readonly code: 'kasus-broken' | 'case-unsound';
      readonly findings: readonly CaseText[];
    };

/** Folders on their way in or out begin like this: nobody lists them, and what a kill left is removed. */
const ON_THE_WAY = '.on-the-way-';
/** More findings are no help to whoever mends the case. */
const MOST_FINDINGS = 40;
/** Time for one file (ms); a case takes a second. */
const PATIENCE_MS = 60_000;

/** How cases come into the data folder from the facilitator's page, and leave it again. One call at a time. */
export class CaseIntake {
  readonly #shelf: CaseShelf;
  /** Folder of the own cases. */
  readonly #own: string;
  readonly #patienceMs: number;
  readonly #thread = new Thread<IntakeWish, LookedInto>(
    new URL('./intake-worker.ts', import.meta.url),
    'cases that are handed in',
  );

  constructor(shelf: CaseShelf, own: string, patienceMs: number = PATIENCE_MS) {
    this.#shelf = shelf;
    this.#own = own;
    this.#patienceMs = patienceMs;
  }

  /** Checks the case in a `.kasus` file and puts it beside the others; of one that is refused nothing is left. Throws what the disk says. */
  async takeIn(kasus: Uint8Array): Promise<TakenIn> {
    await this.sweep();
    await mkdir(this.#own, { recursive: true });
    const folder = this.#onTheWay();
    try {
      const found = await this.#lookInto({ kasus, folder });
      if ('trouble' in found) return { ok: false, code: 'kasus-broken', findings: [kasusWords(found.trouble)] };
      if ('errors' in found) return { ok: false, code: 'case-unsound', findings: found.errors.slice(0, MOST_FINDINGS) };
      const known = await this.#shelf.keyOf(found.hashes);
      if (known !== undefined) return { ok: true, folder: known, isKnown: true };
      const name = await this.#freeName(found);
      await rename(folder, join(this.#own, name));
      return { ok: true, folder: `own/${name}`, isKnown: false };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Removes what was on its way when the house was last ended. */
  async sweep(): Promise<void> {
    const names = await readdir(this.#own).catch((): string[] => []);
    const left = names.filter((name) => name.startsWith(ON_THE_WAY));
    await Promise.all(left.map((name) => rm(join(this.#own, name), { recursive: true, force: true })));
  }

  /**
   * Removes an own case; files beside it that are none of its stay. Throws what the disk says.
   * @param isPlayed whether a session that is open plays it
   */
  async takeAway(
    key: string,
    isPlayed: (scenario: Scenario) => boolean,
  ): Promise<'scenario-unknown' | 'case-shipped' | 'case-in-use' | undefined> {
    const lines = (await this.#shelf.all()).filter((one) => one.key === key);
    const [found] = lines;
    if (found === undefined) return 'scenario-unknown';
    if (found.origin === 'shipped') return 'case-shipped';
    if (lines.some(({ scenario }) => scenario !== undefined && isPlayed(scenario))) return 'case-in-use';
    const folder = dirname(found.file);
    // Behind a link lies somebody's work.
    if ((await lstat(folder)).isSymbolicLink()) await unlink(folder);
    else await removeCase(folder, this.#onTheWay());
    return undefined;
  }

  /** What a file is; one that takes too long is given up with its thread. */
  async #lookInto(wish: IntakeWish): Promise<LookedInto> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void this.#thread.stop();
    }, this.#patienceMs);
    try {
      return await this.#thread.ask(wish);
    } catch (error) {
      if (!isLate) throw error;
      const trouble: KasusTrouble = { code: 'kasus-took-too-long' };
      return { trouble };
    } finally {
      clearTimeout(timer);
    }
  }

  /** A folder's name that tells the case and is free: its id, with its version, with a number. */
  async #freeName({ id, version }: { readonly id: string; readonly version: string }): Promise<string> {
    const taken = new Set((await readdir(this.#own)).map((name) => name.toLowerCase()));
    const isFree = (name: string) => isFlatName(name) && !taken.has(name.toLowerCase());
    const plain = `${id}-${version.replaceAll(/[^A-Za-z0-9.]+/g, '-')}`.slice(0, 70).replace(/[.-]+$/, '');
    const versioned = isFlatName(plain) ? plain : 'case';
    for (const name of [id, versioned]) if (isFree(name)) return name;
    for (let n = 2; ; n++) if (isFree(`${versioned}-${n}`)) return `${versioned}-${n}`;
  }

  #onTheWay(): string {
    return join(this.#own, `${ON_THE_WAY}${nanoid()}`);
  }
}

/** @param aside a new name in the same place, under which nobody finds it */
async function removeCase(folder: string, aside: string): Promise<void> {
  const files = await filesIn(folder);
  const names = await readdir(folder);
  if (names.length === files.length) {
    await rename(folder, aside);
    return rm(aside, { recursive: true, force: true });
  }
  // Without its first file it is no case any more, whatever happens to the others.
  for (const name of [SCENARIO_NAME, ...files]) await rm(join(folder, name), { force: true });
}
