import { signal } from '@preact/signals';
import { forget, readStored, writeStored } from '../../feed/device-storage.ts';
import { readSheet, type Sheet } from './preparation-sheet.ts';

/** What somebody changed and the team does not have yet; kept on the device until it does. */
export interface SheetDraft {
  readonly sheet: Sheet;
  /** The team's sheet when the change began: when it is another one now, somebody else saved. */
  readonly base: Sheet;
  /** Set while a sheet is on its way to the team. */
  readonly isSaving: boolean;
  /** Why the server refused the last one. */
  readonly code?: string | undefined;
  /** The fields say what is wrong with them once somebody asked for saving. */
  readonly tried: boolean;
}

const drafts = signal<Readonly<Record<string, SheetDraft>>>({});

/** The draft under a device key, if there is one: of this page, or of one before a reload. */
export function draftOf(key: string, issues: number): SheetDraft | undefined {
  const known = drafts.value[key];
  if (known !== undefined) return known;
  const [sheet, base] = readPair(readStored(key), issues);
  return sheet === undefined || base === undefined ? undefined : { sheet, base, isSaving: false, tried: false };
}

/** Keeps a draft under a device key, or drops it. */
export function keepDraft(key: string, draft: SheetDraft | undefined): void {
  const { [key]: _, ...others } = drafts.peek();
  drafts.value = draft === undefined ? others : { ...others, [key]: draft };
  if (draft === undefined) forget(key);
  else writeStored(key, JSON.stringify([draft.sheet, draft.base]));
}

function readPair(text: string | undefined, issues: number): readonly (Sheet | undefined)[] {
  try {
    const pair: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(pair) ? pair.map((one) => readSheet(one, issues)) : [];
  } catch {
    return [];
  }
}
