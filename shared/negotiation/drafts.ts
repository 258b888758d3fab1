import { ownValue } from '../kernel/own-value.ts';
import type { CommandOf } from './commands.ts';
import { type Decision, DecisionDraft, decided, refused, type SeatActor } from './decision.ts';
import { penOf } from './members.ts';
import { addOffer, cleanContent, mayOffer } from './offers.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import type { Draft, Table } from './table.ts';
import { DRAFT_DELAY_MS } from './vocabulary.ts';

/** [OF-8] Shares a draft with the own team; it goes out on a second member's word or after its delay. */
export function shareDraft(table: Table, command: CommandOf<'ShareDraft'>, actor: SeatActor, at: number): Decision {
  const fault = mayOffer(table, actor, at);
  if (fault !== undefined) return refused(fault);
  const content = cleanContent(table, actor, command);
  if (typeof content === 'string') return refused(content);
  const draft = new DecisionDraft(table);
  for (const older of Object.values(table.drafts).filter((one) => one.party === actor.party)) {
    draft.add({ type: 'DraftSettled', draft: older.id, party: actor.party, how: 'dropped' });
  }
  draft.add({
    type: 'DraftShared',
    draft: `${actor.party}/draft:${(table.draftCounts[actor.party] ?? 0) + 1}`,
    party: actor.party,
    seat: actor.seat,
    pen: penOf(table, actor),
    to: [...content.to],
    package: [...content.package],
    inReplyTo: content.inReplyTo,
    clause: content.clause,
    note: content.note,
    dueAtPlayMs: playTime(table, at) + DRAFT_DELAY_MS,
  });
  return draft.decide();
}

/** The team's own waiting draft, or why the actor cannot touch it. */
function ownDraft(table: Table, id: string, actor: SeatActor, at: number): Draft | RefusalCode {
  const fault = mayOffer(table, actor, at);
  if (fault !== undefined) return fault;
  const draft = ownValue(table.drafts, id);
  return draft === undefined || draft.party !== actor.party ? 'draft-unknown' : draft;
}

/** [OF-9] Sends a shared draft; its author cannot be the second member. */
export function sendDraft(table: Table, command: CommandOf<'SendDraft'>, actor: SeatActor, at: number): Decision {
  const waiting = ownDraft(table, command.draft, actor, at);
  if (typeof waiting === 'string') return refused(waiting);
  if (waiting.seat === actor.seat) return refused('draft-own');
  const draft = new DecisionDraft(table);
  const code = addDraftedOffer(draft, waiting, at);
  return code === undefined ? draft.decide() : refused(code);
}

/** [OF-10] Any member of the team may drop its waiting draft. */
export function dropDraft(table: Table, command: CommandOf<'DropDraft'>, actor: SeatActor, at: number): Decision {
  const waiting = ownDraft(table, command.draft, actor, at);
  if (typeof waiting === 'string') return refused(waiting);
  return decided({ type: 'DraftSettled', draft: waiting.id, party: actor.party, how: 'dropped' });
}

function addDraftedOffer(draft: DecisionDraft, waiting: Draft, at: number): RefusalCode | undefined {
  const author: SeatActor = { kind: 'seat', party: waiting.party, seat: waiting.seat };
  const content = cleanContent(draft.table, author, waiting);
  if (typeof content === 'string') return content;
  const code = addOffer(draft, content, waiting, at);
  if (code !== undefined) return code;
  draft.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'sent' });
  return undefined;
}

/** [CL-6] Sends the drafts whose delay is over; one that the rules no longer allow is dropped. */
export function sendDueDrafts(draft: DecisionDraft, at: number): void {
  const now = playTime(draft.table, at);
  for (const waiting of Object.values(draft.table.drafts)) {
    if (waiting.dueAtPlayMs > now) continue;
    if (addDraftedOffer(draft, waiting, at) !== undefined) {
      draft.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'dropped' });
    }
  }
}
