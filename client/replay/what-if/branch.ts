import type { PlannedInjection } from '../../../shared/bots/bot-turns.ts';
import { botSeatOf, letBotAct, type PlayOnOptions, passTime, playOn, wakeTable } from '../../../shared/bots/play-on.ts';
import { TableRun } from '../../../shared/bots/table-run.ts';
import { isRefused, type Refusable, type Refused, refused } from '../../../shared/kernel/refusable.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { PartyCommand, TableCommand } from '../../../shared/negotiation/commands.ts';
import { needsSecondMember } from '../../../shared/negotiation/offers.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import { type Offer, readersOf, type Table } from '../../../shared/negotiation/table.ts';
import type { Actor } from '../../../shared/negotiation/vocabulary.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { possibleAddressees } from '../../lib/table/parties.ts';

/** What was asked of a table in a variation, and by whom; what came of it is decided again whenever it is looked at. */
export interface BranchAct {
  /** ms since the epoch, on the variation's own clock. */
  readonly at: number;
  readonly by: Actor;
  readonly command: TableCommand;
}

/** A variation of a table: its first entries up to a step, then something else. Holds nothing of the main line itself. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  /** How many entries it shares with the main line. */
  readonly step: number;
  readonly acts: readonly BranchAct[];
  /** How many of the acts there were after the last that a person made; absent where it is not known. */
  readonly edits?: number;
}

/** A variation that went on, or why it cannot. */
export type Grown =
  | { readonly branch: Branch; readonly refused?: undefined }
  | { readonly branch?: undefined; readonly refused: RefusalCode };

/** What a person needs to decide, on the clock of a variation. */
const HAND_MS = 30_000;

/** A variation that leaves the log after `step` entries and has not done anything yet. */
export function startBranch(log: TableLog, step: number, { id, name }: Pick<Branch, 'id' | 'name'>): Branch {
  return { id, name, step: Math.max(0, Math.min(step, log.entries.length)), acts: [], edits: 0 };
}

/**
 * The table of a variation: the shared entries are folded, its acts decided anew. Acts that the rules refuse today end
 * it there. The log is only read.
 */
export function runOf({ header, entries }: TableLog, branch: Pick<Branch, 'step' | 'acts'>): TableRun {
  const run = new TableRun(header.scenario, header.createdAt, entries.slice(0, branch.step));
  for (const { at, by, command } of branch.acts) {
    run.advanceTo(at);
    if (run.submit(command, by).kind === 'refused') break;
  }
  return run;
}

function grownTo(branch: Branch, run: TableRun): Branch {
  const acts = run.entries.slice(branch.step).map(({ at, by, command }) => ({ at, by, command }));
  return { ...branch, acts };
}

function editedTo(branch: Branch, run: TableRun): Branch {
  const grown = grownTo(branch, run);
  return { ...grown, edits: grown.acts.length };
}

/** The offer that a package "on the table" means: the newest that stands open, else the newest of all. */
export function offerOnTable({ offers }: Pick<Table, 'offers'>): Offer | undefined {
  const newestFirst = Object.values(offers).toSorted((a, b) => b.madeAtPlayMs - a.madeAtPlayMs);
  return newestFirst.find(({ state }) => state === 'open') ?? newestFirst[0];
}

/** A package to be put, and by whom: to the addressees of an offer, or to everybody who can be addressed. */
export interface PutPackage {
  readonly party: PartyId;
  readonly package: Package;
  /** The offer that it takes the place of, if it is one of the same party, else the one that it answers. */
  readonly instead?: Offer | undefined;
}

/**
 * Puts an edited package. An offer that was made in the very last entry is replaced: the variation leaves one step
 * earlier and the other package is put in its place, at the same moment. Otherwise the new offer follows, and supersedes
 * an open one to the same parties.
 */
export function putPackage(log: TableLog, branch: Branch, { party, package: chosen, instead }: PutPackage): Grown {
  const last = branch.acts.length === 0 ? log.entries[branch.step - 1] : undefined;
  const isOwn = instead?.author === party;
  const wasMadeNow =
    isOwn && last?.events.some((event) => event.type === 'OfferMade' && event.offer === instead.id) === true;
  const from = wasMadeNow ? { ...branch, step: branch.step - 1 } : branch;
  const run = runOf(log, from);
  const to = isOwn ? instead.to : possibleAddressees(run.public, party);
  const isRead = instead !== undefined && readersOf(instead).includes(party);
  const answers = isOwn ? instead.inReplyTo : isRead ? instead.id : undefined;
  const content = { package: [...chosen], to: [...to], ...(answers === undefined ? {} : { inReplyTo: answers }) };
  if (wasMadeNow && last !== undefined) run.advanceTo(last.at);
  const fault = act(run, party, { type: 'MakeOffer', ...content }, wasMadeNow ? 0 : HAND_MS);
  return fault === undefined ? { branch: editedTo(from, run) } : { refused: fault.code };
}

/** Does something in the place of a party, half a minute later; deadlines on the way come first. */
export function actByHand(log: TableLog, branch: Branch, party: PartyId, command: PartyCommand): Grown {
  const run = runOf(log, branch);
  const fault = act(run, party, command, HAND_MS);
  return fault === undefined ? { branch: editedTo(branch, run) } : { refused: fault.code };
}

function act(run: TableRun, party: PartyId, command: PartyCommand, afterMs: number): Refused<RefusalCode> | undefined {
  const asleep = wakeTable(run);
  if (asleep !== undefined) return asleep;
  const seat = botSeatOf(run, party);
  if (afterMs > 0) passTime(run, run.now + afterMs);
  const by = { kind: 'seat' as const, party, seat };
  if (command.type !== 'MakeOffer' || !needsSecondMember(run.table, party)) {
    const decision = run.submit(command, by);
    return isRefused(decision) ? decision : undefined;
  }
  // The team's rule wants a second member behind an offer: the draft is shared and sent at once by another one.
  const shared = run.submit({ ...command, type: 'ShareDraft' }, by);
  if (isRefused(shared)) return shared;
  const draft = Object.values(run.table.drafts).find((one) => one.party === party);
  const second = run.table.seats.find((one) => one.party === party && one.seat !== seat);
  if (draft === undefined || second === undefined) return refused('second-member-needed');
  const sent = run.submit({ type: 'SendDraft', draft: draft.id }, { ...by, seat: second.seat });
  return isRefused(sent) ? sent : undefined;
}

/** What the facilitator brought about later in the main line happens in a variation too, at the same moment at the earliest. */
function injectionsAhead({ entries }: TableLog, { step }: Branch, run: TableRun): PlannedInjection[] {
  const known = new Set(run.table.injected.map(({ injection }) => injection));
  return entries.slice(step).flatMap(({ at, command }) => {
    if (command.type !== 'InjectEvent' || known.has(command.injection)) return [];
    return [{ injection: command.injection, at: Math.max(at, run.now) }];
  });
}

/** The variation without the last thing that a party did in it, and what followed; the same when nobody did anything. */
export function takeBack(branch: Branch): Branch {
  const last = branch.acts.findLastIndex(({ by, command }) => by.kind === 'seat' && command.type !== 'Say');
  if (last < 0) return branch;
  const { at } = branch.acts[last] ?? { at: 0 };
  const isSaidWith = (one: BranchAct) => one.at === at && one.command.type === 'Say';
  const from = branch.acts.slice(0, last).findLastIndex((one) => !isSaidWith(one)) + 1;
  return { ...branch, acts: branch.acts.slice(0, from), edits: Math.min(from, branch.edits ?? from) };
}

/** Lets a bot act in the place of a party; `isIdle` when it let the phase pass instead. */
export function letBotAnswer(
  log: TableLog,
  branch: Branch,
  party: PartyId,
  options: PlayOnOptions,
): Grown & { readonly isIdle?: boolean } {
  const run = runOf(log, branch);
  const done = letBotAct(run, party, { ...options, injections: injectionsAhead(log, branch, run) });
  return isRefused(done) ? { refused: done.code } : { branch: grownTo(branch, run), isIdle: done.length === 0 };
}

/** Lets bots play a variation to its close. */
export function letBotsFinish(log: TableLog, branch: Branch, options: PlayOnOptions): Grown {
  const run = finishRun(log, branch, options);
  return isRefused(run) ? { refused: run.code } : { branch: grownTo(branch, run) };
}

/** The table of a variation that bots played to its close; the refusal of one that cannot go on. */
export function finishRun(log: TableLog, branch: Branch, options: PlayOnOptions): Refusable<TableRun, RefusalCode> {
  const run = runOf(log, branch);
  return playOn(run, { ...options, injections: injectionsAhead(log, branch, run) }) ?? run;
}
