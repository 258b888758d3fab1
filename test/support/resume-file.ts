import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveShelf } from '../../server/archives/archive-shelf.ts';
import type { JudgedArchive } from '../../server/archives/judge-archive.ts';
import { type ResumedSession, resumeArchive } from '../../server/archives/resume-archive.ts';
import type { House } from '../../server/hosting/house.ts';

/** What a facilitator does to go on with an archived session: opens the file, then takes its session up. */
export async function resumeFile(
  house: House,
  file: Uint8Array,
): Promise<ResumedSession | Extract<JudgedArchive, { ok: false }>> {
  const folder = await mkdtemp(join(tmpdir(), 'runding-archives-'));
  try {
    const opened = await new ArchiveShelf(folder).open(file);
    return opened.ok ? await resumeArchive(house, opened.room) : opened;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
