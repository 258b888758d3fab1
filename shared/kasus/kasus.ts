// A case in one file: what is in its folder, as a zip that says everything once.

/** A file of a case's folder. */
export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The case itself, which stands first; what is told of it, second where there is one. */
export const [SCENARIO_NAME, README_NAME] = ['scenario.yaml', 'README.md'] as const;

export const KASUS_LIMITS = {
  entries: 200,
  /** Bytes of all files together, counted while they are unpacked. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of the file itself: all of that unpacked, and what a zip needs beside it. */
  fileBytes: 10 * 1024 * 1024 + 64 * 1024,
} as const;

/**
 * Why a file is no case in one file: it is no zip, or its end is missing; it contradicts itself; more files or bytes than
 * there may be; a way of zipping that cases do not need; no case in it. With the file inside that it is about.
 */
export interface KasusFault {
  readonly code:
    | 'kasus-no-zip'
    | 'kasus-damaged'
    | 'kasus-overlapping'
    | 'kasus-too-many-files'
    | 'kasus-too-large'
    | 'kasus-zip64'
    | 'kasus-encrypted'
    | 'kasus-method-unknown'
    | 'kasus-name-unsafe'
    | 'kasus-name-twice'
    | 'kasus-not-a-file'
    | 'kasus-without-case';
  readonly name?: string;
}

/** Names that Windows keeps for devices, whatever stands after the dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether every system can keep a file of this name beside the others of a case, without asking where. */
export function isFlatName(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,78}[A-Za-z0-9_-])?$/.test(name) && !DEVICES.test(name);
}
