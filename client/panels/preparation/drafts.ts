import { signal } from '@preact/signals';
import type { Sheet } from '../../models/preparation-sheet.ts';

/** What somebody changed and did not save yet; kept while tabs change. */
export interface SheetDraft {
  readonly sheet: Sheet;
  /** The team's sheet when the change began: when it is another one now, somebody else saved. */
  readonly base: Sheet;
  readonly state: 'editing' | 'saving' | 'refused';
  /** Why the server refused. */
  readonly code?: string;
  /** The fields are checked once saving was tried. */
  readonly tried: boolean;
}

const drafts = signal<Readonly<Record<string, SheetDraft>>>({});

/** The draft of a seat, if it has one. */
export function draftOf(seat: string): SheetDraft | undefined {
  return drafts.value[seat];
}

/** Keeps the draft of a seat, or drops it. */
export function keepDraft(seat: string, draft: SheetDraft | undefined): void {
  const { [seat]: _, ...others } = drafts.peek();
  drafts.value = draft === undefined ? others : { ...others, [seat]: draft };
}
