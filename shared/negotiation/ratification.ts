import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import {
  cleanOptional,
  cleanText,
  type Decision,
  DecisionBuilder,
  decided,
  type MemberContext,
  openPhase,
} from './decision.ts';
import { penOf } from './members.ts';
import { closeTable, reopenNegotiation } from './phases.ts';
import { partiesWithRole, roleOf, type Table } from './table.ts';
import { TEXT_LIMITS, type Vote } from './vocabulary.ts';

/** [RA-1] A ratifier says, for all to read, what an agreement must contain. */
export function stateCondition(
  table: Table,
  command: CommandOf<'StateCondition'>,
  { actor, at }: MemberContext,
): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'negotiation' && phase.kind !== 'ratification') return refused('wrong-phase');
  if (roleOf(table.scenario, actor.party) !== 'ratifier') return refused('party-may-not');
  const text = cleanText(command.text, TEXT_LIMITS.reason);
  if (isRefused(text)) return text;
  const own = table.conditions.filter((condition) => condition.party === actor.party);
  if (own.length >= 40) return refused('talk-full');
  return decided({ type: 'ConditionStated', party: actor.party, number: own.length + 1, text });
}

/** [RA-2] A ratifier drops a condition that it stated. */
export function dropCondition(
  table: Table,
  command: CommandOf<'DropCondition'>,
  { actor, at }: MemberContext,
): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  const stated = table.conditions.find((one) => one.party === actor.party && one.number === command.condition);
  if (stated === undefined || stated.dropped) return refused('condition-unknown');
  return decided({ type: 'ConditionDropped', party: actor.party, number: command.condition });
}

/** [RA-3] One vote per ratifier, final; the last one decides. */
export function castVote(table: Table, command: CommandOf<'CastVote'>, { actor, at }: MemberContext): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'ratification') return refused('wrong-phase');
  if (roleOf(table.scenario, actor.party) !== 'ratifier') return refused('party-may-not');
  if (table.voted.includes(actor.party)) return refused('vote-already-cast');
  const reason = cleanOptional(command.reason, TEXT_LIMITS.reason);
  if (isRefused(reason)) return reason;
  const builder = new DecisionBuilder(table);
  const { party, seat } = actor;
  const showReason = reason === undefined ? undefined : command.showReason;
  builder.add({ type: 'VoteCast', party, seat, pen: penOf(table, actor), vote: command.vote, reason, showReason });
  builder.add({ type: 'VoteReceived', party: actor.party });
  const ratifiers = partiesWithRole(table.scenario, 'ratifier');
  if (ratifiers.every((party) => builder.table.voted.includes(party))) decideRatification(builder, at);
  return builder.decide();
}

/**
 * [RA-4] Counts the votes by the case's published rule: missing votes are not counted, and without any vote nothing is
 * ratified. [RA-5] The first refusal returns the agreement when the case gives time for it; the second ends the table.
 */
export function decideRatification(builder: DecisionBuilder, at: number): void {
  const { votes, scenario, returns } = builder.table;
  const ratified = isRatified(scenario, Object.values(votes));
  builder.add({ type: 'RatificationDecided', votes: { ...votes }, ratified });
  if (!ratified) showReasons(builder);
  showGuesses(builder);
  if (ratified) {
    closeTable(builder, 'agreement', at);
  } else if (returns === 0 && scenario.agreement.returnMinutes > 0) {
    builder.add({ type: 'AgreementReturned' });
    reopenNegotiation(builder, at);
  } else {
    closeTable(builder, 'not-ratified', at);
  }
}

/** [RA-4] What votes come to by the case's rule. */
export function isRatified({ agreement }: Table['scenario'], cast: readonly Vote[]): boolean {
  const inFavour = cast.filter((vote) => vote === 'for').length;
  return agreement.ratification === 'unanimous'
    ? cast.length > 0 && inFavour === cast.length
    : inFavour * 2 > cast.length;
}

/** [RA-8] Tells the table why its ratifiers refused, where they let it. */
function showReasons(builder: DecisionBuilder): void {
  const { releasedReasons = {}, votes, scenario } = builder.table;
  for (const party of partiesWithRole(scenario, 'ratifier')) {
    const reason = ownValue(releasedReasons, party);
    if (reason !== undefined && votes[party] === 'against') builder.add({ type: 'VoteReasonShown', party, reason });
  }
}

/** [RA-9] Says how the own team thinks that a ratifier votes; the last guess counts. */
export function guessVote(table: Table, command: CommandOf<'GuessVote'>, { actor, at }: MemberContext): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'ratification') return refused('wrong-phase');
  const { about, vote } = command;
  if (about === actor.party || roleOf(table.scenario, about) !== 'ratifier') return refused('party-unknown');
  if (ownValue(ownValue(table.voteGuesses ?? {}, actor.party) ?? {}, about) === vote) return refused('nothing-due');
  return decided({ type: 'VoteGuessed', party: actor.party, about, vote });
}

/** [RA-9] What every team guessed is the table's with the decision. */
function showGuesses(builder: DecisionBuilder): void {
  const { voteGuesses = {}, scenario } = builder.table;
  for (const { id: party } of scenario.parties) {
    for (const [about, vote] of Object.entries(ownValue(voteGuesses, party) ?? {})) {
      builder.add({ type: 'VoteGuessShown', party, about, vote });
    }
  }
}
