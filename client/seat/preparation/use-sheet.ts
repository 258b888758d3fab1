import { useEffect, useRef } from 'preact/hooks';
import type { SeatActor } from '../../../shared/negotiation/decision.ts';
import { permitted } from '../../../shared/negotiation/permitted.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { ownBrief } from '../brief-sheet.ts';
import type { TablePanelProps } from '../panel-props.ts';
import { storageName } from '../storage-name.ts';
import { draftOf, keepDraft, type SheetDraft } from './drafts.ts';
import { faultsOf, isSameSheet, type Sheet, savedSheet, savingCommands, sharedPart } from './preparation-sheet.ts';
import { preparationText } from './words.ts';

/** A change is sent this long (ms) after the last one: a team's log is not to have an entry for each key. */
const SAVE_AFTER_MS = 2000;

export interface SheetOnScreen {
  readonly sheet: Sheet;
  readonly draft: SheetDraft | undefined;
  /** Another member saved after this one began to change it: nothing is sent until somebody says which one counts. */
  readonly isOvertaken: boolean;
  /** What the rules say to saving now. */
  readonly answer: string;
  change(sheet: Sheet): void;
  /** Sends at once what the team does not have; resolves when it was answered. */
  flush(): Promise<void>;
  /** The same, asked for by somebody: faults show, and what another member saved is replaced. */
  save(): Promise<void>;
  /** Drops what was changed here for what the team has. */
  takeTheirs(): void;
}

/** The preparation sheet of a seat: saved by itself soon after each change, at the latest when the screen goes. */
export function useSheet(props: TablePanelProps, actor: SeatActor): SheetOnScreen {
  const latest = useRef(props);
  latest.current = props;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { view, now } = props;
  const key = storageName('sheet', view);
  const issues = view.scenario.issues.length;

  const savedNow = () => {
    const { view: present } = latest.current;
    return savedSheet(present.table, actor.party, ownBrief(present));
  };
  const answerNow = () => permitted(latest.current.view.table, actor, latest.current.now).savePreparation;

  async function send(draft: SheetDraft, isAsked: boolean): Promise<void> {
    const saved = savedNow();
    const part = sharedPart(draft.sheet, saved);
    const commands = savingCommands(draft.sheet, saved);
    if (commands.length === 0 && isSameSheet(draft.sheet, saved)) return keepDraft(key, undefined);
    if (commands.length === 0 || answerNow() !== 'yes') return;
    keepDraft(key, { ...draft, isSaving: true, code: undefined });
    const replies = await Promise.all(commands.map(latest.current.send));
    const after = draftOf(key, issues);
    if (after === undefined) return;
    const refused = replies.find((reply) => !reply.ok);
    if (refused !== undefined) keepDraft(key, { ...after, isSaving: false, code: refused.code });
    // Typing went on while the sheet was under way, or a number is missing: the rest stays here.
    else if (
      isSameSheet(after.sheet, draft.sheet) &&
      isSameSheet(sharedPart(after.sheet, part), part) &&
      isWhole(after.sheet)
    )
      keepDraft(key, undefined);
    else keepDraft(key, { ...after, base: part, isSaving: false });
    if (isAsked) announce(refused === undefined ? preparationText().saved : preparationText().notNow);
    if (refused === undefined && !isSameSheet(after.sheet, draft.sheet)) saveSoon();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    const draft = draftOf(key, issues);
    if (draft === undefined || draft.isSaving || !isSameSheet(draft.base, savedNow())) return;
    await send(draft, false);
  }

  async function save(): Promise<void> {
    clearTimeout(timer.current);
    const sheet = draftOf(key, issues)?.sheet ?? savedNow();
    const draft: SheetDraft = { base: savedNow(), isSaving: false, ...draftOf(key, issues), sheet, tried: true };
    keepDraft(key, draft);
    const found = faultsOf(sheet);
    if (!isWhole(sheet)) document.getElementById(found.target === undefined ? 'prep-limit' : 'prep-target')?.focus();
    await send({ ...draft, base: savedNow() }, isWhole(sheet));
  }

  function saveSoon(): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }

  useEffect(() => {
    const leave = () => void flush();
    // What a reload before this one left behind.
    saveSoon();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [key]);

  const saved = savedSheet(view.table, actor.party, ownBrief(view));
  const draft = draftOf(key, issues);
  return {
    sheet: draft?.sheet ?? saved,
    draft,
    isOvertaken: draft !== undefined && !draft.isSaving && !isSameSheet(draft.base, saved),
    answer: permitted(view.table, actor, now).savePreparation,
    change(sheet) {
      keepDraft(key, { base: savedNow(), isSaving: false, tried: false, ...draftOf(key, issues), sheet });
      saveSoon();
    },
    flush,
    save,
    takeTheirs: () => keepDraft(key, undefined),
  };
}

function isWhole(sheet: Sheet): boolean {
  const { target, limit } = faultsOf(sheet);
  return target === undefined && limit === undefined;
}
