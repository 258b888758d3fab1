import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nanoid } from 'nanoid';
import { type ArchiveHead, archiveLines, readArchive } from '../../shared/log/archive.ts';
import { logFault } from '../faults.ts';
import { linesOfBytes } from '../file-lines.ts';
import { type ArchiveRoom, isRoomId, openRoom } from './archive-room.ts';
import { type ArchiveFault, judgeInThread } from './judge-in-thread.ts';

/** A file on its way in begins like this: nobody lists it, and what a kill left is removed. */
const ON_THE_WAY = '.on-the-way-';
const ENDING = '.runding';

/** What became of a file that was opened; a room that was here already is the same one. */
export type OpenedArchive = { readonly ok: true; readonly room: ArchiveRoom } | ArchiveFault;

/**
 * The archives that are open in this house: each a file in a folder beside the sessions, line for line as it came, and a room
 * in which its session is read. Nothing is ever written into one.
 */
export class ArchiveShelf {
  readonly #folder: string;
  readonly #rooms = new Map<string, ArchiveRoom>();

  /** @param folder made when the first archive comes */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The rooms that are open, in the order in which they came. */
  get rooms(): readonly ArchiveRoom[] {
    return [...this.#rooms.values()];
  }

  get(id: string): ArchiveRoom | undefined {
    return this.#rooms.get(id);
  }

  /** Opens what was open when the house stopped; a file that cannot be read stays, and is named in the window. */
  async restore(): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    await Promise.all(names.filter((name) => name.startsWith(ON_THE_WAY)).map((name) => rm(join(this.#folder, name))));
    for (const name of names.filter((one) => one.endsWith(ENDING) && isRoomId(one.slice(0, -ENDING.length)))) {
      try {
        const room = await readRoom(await readFile(join(this.#folder, name)));
        this.#rooms.set(room.id, room);
      } catch (error) {
        logFault(`the archive ${join(this.#folder, name)}`, error);
      }
    }
  }

  /** Opens an archive, packed or plain, that verifies; all of it or nothing. Rejects with what the disk says. */
  async open(bytes: Uint8Array): Promise<OpenedArchive> {
    const judged = await judgeInThread(bytes);
    if (!judged.ok) return judged;
    const { head, logs } = judged;
    let room: ArchiveRoom;
    try {
      room = await openRoom({ session: head.session, hasNames: !head.pseudonyms, logs });
    } catch (error) {
      return { ok: false, code: 'archive-broken', reason: error instanceof Error ? error.message : String(error) };
    }
    const known = this.#rooms.get(room.id);
    if (known !== undefined) return { ok: true, room: known };
    await this.#keep(room.id, archiveLines(head, logs));
    this.#rooms.set(room.id, room);
    return { ok: true, room };
  }

  /** Puts an archive away: its room is closed and its file is overwritten and gone. Whether there was one. */
  async putAway(id: string): Promise<boolean> {
    if (!this.#rooms.has(id)) return false;
    const path = join(this.#folder, id + ENDING);
    await overwrite(path);
    await rm(path, { force: true });
    return this.#rooms.delete(id);
  }

  async #keep(id: string, lines: readonly string[]): Promise<void> {
    const packed = await promisify(gzip)(`${lines.join('\n')}\n`);
    await mkdir(this.#folder, { recursive: true });
    const aside = join(this.#folder, `${ON_THE_WAY}${nanoid()}`);
    try {
      const file = await open(aside, 'wx');
      await file
        .writeFile(packed)
        .then(() => file.sync())
        .finally(() => file.close());
      await rename(aside, join(this.#folder, id + ENDING));
    } finally {
      await rm(aside, { force: true });
    }
  }
}

/** The room of a file that was verified when it came. */
async function readRoom(bytes: Uint8Array): Promise<ArchiveRoom> {
  const { lines, stopped } = await linesOfBytes(bytes);
  const archive = readArchive(lines);
  const stop = stopped ?? archive.stopped;
  if (stop !== undefined || archive.head === undefined) throw new Error(`line ${stop?.line}: ${stop?.reason}`);
  const head: ArchiveHead = archive.head;
  return openRoom({ session: head.session, hasNames: !head.pseudonyms, logs: archive.logs });
}

/** What stood in a file is on the disk no more, as far as the disk writes in place. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => undefined);
  if (file === undefined) return;
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
