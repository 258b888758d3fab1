import type { CaseText } from '../../shared/kernel/languages.ts';
import { caseHash } from '../../shared/log/cases.ts';
import { sha256 } from '../sha256.ts';
import { answerThread } from '../thread.ts';
import { checkedCase } from './checked-case.ts';
import { type KasusTrouble, openKasus, writeCaseFolder } from './kasus-file.ts';

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
  const { findings, scenario, variants } = await checkedCase(folder);
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (scenario === undefined || errors.length > 0) return { errors };
  const hashes = [scenario, ...variants].map((one) => caseHash(one, sha256));
  return { id: scenario.id, version: scenario.version, hashes };
});
