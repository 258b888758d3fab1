import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { splitCases } from '../../../shared/log/cases.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import { linesOfFile } from '../../lib/browser/file-lines.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { language } from '../../lib/language/language.ts';
import { askWhatIf } from './ask-what-if.ts';
import {
  actByHand,
  type Branch,
  type Grown,
  type PutPackage,
  putPackage,
  runOf,
  startBranch,
  takeBack,
} from './branch.ts';
import type { HandCommand } from './branch-hand.ts';
import { branchFrom, branchLog, type NoBranch, readBranches, textOf, writeBranches } from './branch-log.ts';
import type { LineResult } from './branch-result.ts';
import { whatIfText } from './words.ts';

/** What stands in the way of the last thing that was tried. */
export type WhatIfFault =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'failed' }
  | { readonly kind: 'idle'; readonly party: PartyId }
  | { readonly kind: 'file'; readonly why: NoBranch | 'unreadable' };

/** Variations of one table and what its buttons do. */
export interface WhatIfState {
  readonly log: TableLog;
  readonly branches: ReadonlySignal<readonly Branch[]>;
  readonly active: ReadonlySignal<Branch | undefined>;
  /** Results of the main line, then of each variation; `undefined` while they are worked out. */
  readonly results: ReadonlySignal<readonly (LineResult | undefined)[] | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<WhatIfFault | undefined>;
  start(step: number): void;
  choose(id: string | undefined): void;
  rename(id: string, name: string): void;
  remove(id: string): void;
  put(step: number, what: PutPackage): void;
  act(party: PartyId, command: HandCommand): void;
  letBot(party: PartyId): void;
  takeBack(): void;
  finish(): void;
  save(branch: Branch): void;
  load(file: Blob): Promise<void>;
  stop(): void;
}

const known = new Map<string, Signal<readonly Branch[]>>();

/** The variations that this device keeps of a log; one list however often the panel is opened. */
function keptBranches(log: TableLog): Signal<readonly Branch[]> {
  const key = `runding.branches.${log.header.hash}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const kept = signal<readonly Branch[]>(readBranches(readStored(key) ?? '').filter((one) => canRun(log, one)));
  known.set(key, kept);
  effect(() => writeStored(key, writeBranches(kept.value)));
  return kept;
}

/** Whether what was kept can be decided at all: somebody may have changed it by hand. */
function canRun(log: TableLog, branch: Branch): boolean {
  try {
    runOf(log, branch);
    return branch.step >= 0 && branch.step <= log.entries.length;
  } catch {
    return false;
  }
}

/** Makes the state behind a "what if" panel over a whole log. */
export function createWhatIfState(log: TableLog): WhatIfState {
  const branches = keptBranches(log);
  const activeId = signal<string | undefined>(undefined);
  const active = computed(() => branches.value.find(({ id }) => id === activeId.value));
  const results = signal<readonly (LineResult | undefined)[] | undefined>(undefined);
  const isBusy = signal(false);
  const fault = signal<WhatIfFault | undefined>(undefined);
  let callOff = () => {};

  const stopResults = effect(() => {
    const asked = { kind: 'results' as const, log, branches: branches.value };
    return askWhatIf(asked, (answer) => {
      if (answer?.kind === 'results') results.value = answer.results;
    });
  });

  function fresh(step: number): Branch {
    const taken = new Set(branches.peek().map(({ name }) => name));
    let number = 1;
    while (taken.has(whatIfText().lines.name(number))) number++;
    const stamp = `${Date.now().toString(36)}-${number}`;
    return startBranch(log, step, { id: stamp, name: whatIfText().lines.name(number) });
  }

  function keep(branch: Branch): void {
    const isThere = branches.peek().some(({ id }) => id === branch.id);
    branches.value = isThere
      ? branches.peek().map((one) => (one.id === branch.id ? branch : one))
      : [...branches.peek(), branch];
    activeId.value = branch.id;
  }

  function take(grown: Grown): void {
    if (grown.branch === undefined) fault.value = { kind: 'refused', code: grown.refused };
    else {
      fault.value = undefined;
      keep(grown.branch);
    }
  }

  function ask(party: PartyId | undefined): void {
    const branch = active.peek();
    if (branch === undefined || isBusy.peek()) return;
    isBusy.value = true;
    const options = { seed: log.header.seed, language: language.peek() };
    callOff = askWhatIf({ kind: 'grow', log, branch, party, options }, (answer) => {
      isBusy.value = false;
      if (answer?.kind !== 'grow') {
        fault.value = { kind: 'failed' };
        return;
      }
      take(answer.grown);
      if (answer.grown.isIdle && party !== undefined) fault.value = { kind: 'idle', party };
    });
  }

  return {
    log,
    branches,
    active,
    results,
    isBusy,
    fault,
    start: (step) => keep(fresh(step)),
    choose: (id) => {
      fault.value = undefined;
      activeId.value = id;
    },
    rename: (id, name) => {
      branches.value = branches.peek().map((one) => (one.id === id ? { ...one, name } : one));
    },
    remove: (id) => {
      branches.value = branches.peek().filter((one) => one.id !== id);
    },
    put: (step, what) => take(putPackage(log, active.peek() ?? fresh(step), what)),
    act: (party, command) => {
      const branch = active.peek();
      if (branch !== undefined) take(actByHand(log, branch, party, command));
    },
    letBot: (party) => ask(party),
    takeBack: () => {
      const branch = active.peek();
      if (branch !== undefined) take({ branch: takeBack(branch) });
    },
    finish: () => ask(undefined),
    save: (branch) => {
      const { session, table } = log.header;
      const text = textOf(branchLog(log, branch, sha256));
      saveFile(
        new Blob([text], { type: 'application/x-ndjson' }),
        `runding-${session}-${table}-${slug(branch.name)}.jsonl`,
      );
    },
    load: async (file) => {
      const taken = await linesOfFile(file).catch(() => undefined);
      // The schemas of a log come only with a file that somebody opens.
      const { readTableLog } = await import('../../../shared/log/table-log.ts');
      const { cases, lines } = splitCases(taken?.lines ?? [], sha256);
      const { header, entries, stopped } = readTableLog(lines, cases);
      const found =
        header === undefined || (stopped ?? taken?.stopped) !== undefined
          ? 'unreadable'
          : branchFrom(log, { header, entries }, fresh(0));
      if (typeof found === 'string') fault.value = { kind: 'file', why: found };
      else if (canRun(log, found)) take({ branch: found });
    },
    stop: () => {
      stopResults();
      callOff();
    },
  };
}

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '') || 'x';
}
