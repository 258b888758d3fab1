import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refusable, type Refused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import { type Decision, DecisionBuilder, decided, type MemberContext, type SeatActor } from './decision.ts';
import { penOf } from './members.ts';
import { addOffer, cleanContent, mayOffer } from './offers.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import type { Draft, Table } from './table.ts';
import { DRAFT_DELAY_MS } from './vocabulary.ts';

/** [OF-8] Shares a draft with the own team; it goes out on a second member's word or after its delay. */
export function shareDraft(table: Table, command: CommandOf<'ShareDraft'>, context: MemberContext): Decision {
  const { actor, at } = context;
  const fault = mayOffer(table, context);
  if (fault !== undefined) return fault;
  const content = cleanContent(table, command, actor);
  if (isRefused(content)) return content;
  const builder = new DecisionBuilder(table);
  for (const older of Object.values(table.drafts).filter((one) => one.party === actor.party)) {
    builder.add({ type: 'DraftSettled', draft: older.id, party: actor.party, how: 'dropped' });
  }
  builder.add({
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
  return builder.decide();
}

/** The team's own waiting draft, or why the actor cannot touch it. */
function ownDraft(table: Table, id: string, context: MemberContext): Refusable<Draft, RefusalCode> {
  const fault = mayOffer(table, context);
  if (fault !== undefined) return fault;
  const draft = ownValue(table.drafts, id);
  return draft === undefined || draft.party !== context.actor.party ? refused('draft-unknown') : draft;
}

/** [OF-9] Sends a shared draft; its author cannot be the second member. */
export function sendDraft(table: Table, command: CommandOf<'SendDraft'>, context: MemberContext): Decision {
  const { actor, at } = context;
  const waiting = ownDraft(table, command.draft, context);
  if (isRefused(waiting)) return waiting;
  if (waiting.seat === actor.seat) return refused('draft-own');
  const builder = new DecisionBuilder(table);
  return addDraftedOffer(builder, waiting, at) ?? builder.decide();
}

/** [OF-10] Any member of the team may drop its waiting draft. */
export function dropDraft(table: Table, command: CommandOf<'DropDraft'>, context: MemberContext): Decision {
  const { actor } = context;
  const waiting = ownDraft(table, command.draft, context);
  if (isRefused(waiting)) return waiting;
  return decided({ type: 'DraftSettled', draft: waiting.id, party: actor.party, how: 'dropped' });
}

/** [OF-17] Stops the delay of a shared draft, once: from then on it waits for a second member's word. */
export function holdDraft(table: Table, command: CommandOf<'HoldDraft'>, context: MemberContext): Decision {
  const { actor } = context;
  const waiting = ownDraft(table, command.draft, context);
  if (isRefused(waiting)) return waiting;
  if (waiting.heldBy !== undefined) return refused('draft-held');
  const { party, seat } = actor;
  return decided({ type: 'DraftHeld', draft: waiting.id, party, seat, pen: penOf(table, actor) });
}

function addDraftedOffer(builder: DecisionBuilder, waiting: Draft, at: number): Refused<RefusalCode> | undefined {
  const author: SeatActor = { kind: 'seat', party: waiting.party, seat: waiting.seat };
  const content = cleanContent(builder.table, waiting, author);
  if (isRefused(content)) return content;
  const fault = addOffer(builder, content, waiting, at);
  if (fault !== undefined) return fault;
  builder.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'sent' });
  return undefined;
}

/** [CL-6] Sends the drafts whose delay is over and that nobody held; one that the rules no longer allow is dropped. */
export function sendDueDrafts(builder: DecisionBuilder, at: number): void {
  const now = playTime(builder.table, at);
  for (const waiting of Object.values(builder.table.drafts)) {
    if (waiting.heldBy !== undefined || waiting.dueAtPlayMs > now) continue;
    if (addDraftedOffer(builder, waiting, at) !== undefined) {
      builder.add({ type: 'DraftSettled', draft: waiting.id, party: waiting.party, how: 'dropped' });
    }
  }
}
