import { isRefused, type Refused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import { type Decision, decided, type MemberContext, openPhase } from './decision.ts';
import type { RefusalCode } from './refusals.ts';
import { roleOf, type Table } from './table.ts';

function isOrder(table: Table, issues: readonly number[]): boolean {
  return new Set(issues).size === issues.length && issues.every((issue) => table.scenario.issues[issue] !== undefined);
}

/** A sheet may be filled in until the table closes, also while paused: it only speaks to the own team. */
function closedFault(table: Table, at: number): Refused<RefusalCode> | undefined {
  const phase = openPhase(table, at);
  const isShut = isRefused(phase) && (phase.code === 'table-not-started' || phase.code === 'table-closed');
  return isShut ? phase : undefined;
}

/** [PR-1] Saves the team's target, limit and priorities; the last sheet saved is the team's. */
export function savePreparation(
  table: Table,
  command: CommandOf<'SavePreparation'>,
  { actor, at }: MemberContext,
): Decision {
  const fault = closedFault(table, at);
  if (fault !== undefined) return fault;
  if (!isOrder(table, command.priorities) || command.limit > command.target) return refused('preparation-wrong');
  const { target, limit, priorities } = command;
  return decided({ type: 'PreparationSaved', party: actor.party, target, limit, priorities });
}

/** [PR-2] Saves what the team thinks matters most to another party. */
export function saveGuess(table: Table, command: CommandOf<'SaveGuess'>, { actor, at }: MemberContext): Decision {
  const fault = closedFault(table, at);
  if (fault !== undefined) return fault;
  if (command.about === actor.party || roleOf(table.scenario, command.about) === undefined) {
    return refused('party-unknown');
  }
  if (!isOrder(table, command.issues)) return refused('preparation-wrong');
  return decided({ type: 'GuessSaved', party: actor.party, about: command.about, issues: command.issues });
}

/** [PR-3] Says, for all to see, that the team is done with briefing or preparation; it moves nobody on. */
export function declareReady(table: Table, _: CommandOf<'DeclareReady'>, { actor, at }: MemberContext): Decision {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  if (phase.kind !== 'briefing' && phase.kind !== 'preparation') return refused('wrong-phase');
  if (table.ready.includes(actor.party)) return refused('nothing-due');
  return decided({ type: 'PartyReady', party: actor.party });
}
