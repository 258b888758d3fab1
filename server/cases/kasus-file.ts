import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseFile, type KasusFault, SCENARIO_NAME } from '../../shared/kasus/kasus.ts';
import { unpackCase } from '../../shared/kasus/unpack.ts';
import { filesOfCase } from './case-files.ts';

/** Bytes of the text of a case that is taken from one file: five times the case that comes with the product. */
export const CASE_TEXT_BYTES = 512 * 1024;

/** Why a `.kasus` file is not taken: what is wrong with it, a file that the case does not name, a text that is too long. */
export type KasusTrouble =
  | KasusFault
  | { readonly code: 'kasus-stranger' | 'kasus-text-too-long' | 'kasus-took-too-long'; readonly name?: string };

/** The files of a case out of one file, and the first that its text does not name: of a text with faults that says little. */
export interface OpenedKasus {
  readonly files: readonly CaseFile[];
  readonly stranger?: KasusTrouble;
}

/** Unpacks the files of a case from one file. Reads its text, which may take seconds. */
export function openKasus(kasus: Uint8Array): OpenedKasus | { readonly trouble: KasusTrouble } {
  const unpacked = unpackCase(kasus);
  if ('fault' in unpacked) return { trouble: unpacked.fault };
  const { files } = unpacked;
  const text = files.find(({ name }) => name === SCENARIO_NAME)?.bytes ?? new Uint8Array();
  if (text.length > CASE_TEXT_BYTES) return { trouble: { code: 'kasus-text-too-long', name: SCENARIO_NAME } };
  const own = filesOfCase(Buffer.from(text).toString('utf8'));
  const name = files.map((file) => file.name).find((one) => !own.includes(one));
  // It would be lost where the case is packed again.
  return name === undefined ? unpacked : { files, stranger: { code: 'kasus-stranger', name } };
}

/** Writes files into a new folder, all of them or none. Throws what the disk says. */
export async function writeCaseFolder(folder: string, files: readonly CaseFile[]): Promise<void> {
  await mkdir(folder);
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes, { flag: 'wx' });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
