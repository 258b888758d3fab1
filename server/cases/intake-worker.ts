import type { CaseText } from '../../shared/kernel/languages.ts';
import { caseHash } from '../../shared/log/cases.ts';
import { sha256 } from '../sha256.ts';
import { answerThread } from '../thread.ts';
import { checkedCase } from './checked-case.ts';
import { type KasusTrouble, openKasus, writeCaseFolder } from './kasus-file.ts';
import { kasusWords } from './kasus-words.ts';

// The thread in which a case that somebody hands in is unpacked, read and checked: a file that was made to be slow keeps
// nobody else waiting, and the thread can be ended.

export interface IntakeWish {
  readonly kasus: Uint8Array;
  /** A new folder into which it is unpacked. */
  readonly folder: string;
}

/** What is wrong with the file, or with the case, the worst first; else what the case is. */
export type LookedInto =
  | { readonly trouble: KasusTrouble }
  | { readonly errors: readonly CaseText[] }
  | { readonly id: string; readonly version: string; readonly hashes: readonly string[] };

answerThread<IntakeWish, LookedInto>(async ({ kasus, folder }) => {
  const opened = openKasus(kasus);
  if ('trouble' in opened) return opened;
  await writeCaseFolder(folder, opened.files);
  const { findings, scenario, variants, problems } = await checkedCase(folder);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  // A text with a fault may name less than its author meant: the fault is told, not what it leaves without a name.
  if (opened.stranger !== undefined) {
    if (problems.length === 0) return { trouble: opened.stranger };
    if (problems.every(({ code }) => code === 'image')) return { errors: [...errors, kasusWords(opened.stranger)] };
  }
  if (scenario === undefined || errors.length > 0) return { errors };
  const hashes = [scenario, ...variants].map((one) => caseHash(one, sha256));
  return { id: scenario.id, version: scenario.version, hashes };
});
