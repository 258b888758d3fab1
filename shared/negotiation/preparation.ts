import { isRefused, type Refused, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
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
  const fault = readinessFault(table, at);
  if (fault !== undefined) return fault;
  if (table.ready.includes(actor.party)) return refused('nothing-due');
  return decided({ type: 'PartyReady', party: actor.party });
}

/** [PR-5] Says that the team is not done after all, as long as the phase lasts. */
export function takeBackReadiness(
  table: Table,
  _: CommandOf<'TakeBackReadiness'>,
  { actor, at }: MemberContext,
): Decision {
  const fault = readinessFault(table, at);
  if (fault !== undefined) return fault;
  if (!table.ready.includes(actor.party)) return refused('nothing-due');
  return decided({ type: 'ReadinessTakenBack', party: actor.party });
}

function readinessFault(table: Table, at: number): Refused<RefusalCode> | undefined {
  const phase = openPhase(table, at);
  if (isRefused(phase)) return phase;
  return phase.kind === 'briefing' || phase.kind === 'preparation' ? undefined : refused('wrong-phase');
}

/**
 * [PR-3] The teams that have yet to say that they are done: those where a person or a proxy sits. A bot says so by itself,
 * and nobody waits for who only observes.
 */
export function teamsNotReady({ seats, scenario, ready }: Pick<Table, 'seats' | 'scenario' | 'ready'>): PartyId[] {
  const held = new Set(seats.filter(({ kind }) => kind !== 'bot').map(({ party }) => party));
  return scenario.parties
    .filter(({ id, role }) => role !== 'observer' && held.has(id) && !ready.includes(id))
    .map(({ id }) => id);
}

/** [PR-3] Whether every team that is waited for said that it is done with the phase that runs. */
export function areAllReady(table: Pick<Table, 'seats' | 'scenario' | 'ready'>): boolean {
  return table.ready.length > 0 && teamsNotReady(table).length === 0;
}
