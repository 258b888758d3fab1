import { assertNever } from '../kernel/assert-never.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CommandOf, FacilitatorCommand } from './commands.ts';
import { cleanText, type Decision, type DecisionContext, decided, refused } from './decision.ts';
import { lowerHand } from './hands.ts';
import { injectEvent } from './injection.ts';
import { changeMembers, cleanMembers, muteSeat } from './members.ts';
import { playTime } from './play-clock.ts';
import { announceStep, cancelStep, cancelTable, endPhase, extendPhase, startTable } from './steps.ts';
import { roleOf, type Table } from './table.ts';
import { TABLE_LIMITS, TEXT_LIMITS } from './vocabulary.ts';

/** What the facilitator may do to a table, in any phase unless a rule says otherwise. */
export function facilitate(table: Table, command: FacilitatorCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'SeatMember':
      return seatMember(table, command);
    case 'VacateSeat':
      return vacateSeat(table, command);
    case 'AnnounceStep':
      return announceStep(table, command);
    case 'CancelStep':
      return cancelStep(table);
    case 'StartTable':
      return startTable(table, command, context.at);
    case 'EndPhase':
      return endPhase(table, command, context.at);
    case 'ExtendPhase':
      return extendPhase(table, command);
    case 'PauseTable':
      return pauseTable(table, command, context.at);
    case 'ResumeTable':
      return resumeTable(table, command, context.at);
    case 'CloseTable':
      return cancelTable(table, command, context.at);
    case 'RevealTable':
      return revealTable(table);
    case 'Announce':
      return announce(table, command.text);
    case 'Nudge':
      return nudge(table, command);
    case 'InjectEvent':
      return injectEvent(table, command.injection, context.scenario as Scenario | undefined);
    case 'AnswerHand':
      return lowerHand(table, command.party);
    case 'ChangeMembers':
      return changeMembers(table, command);
    case 'MuteSeat':
      return muteSeat(table, command);
    default:
      return assertNever(command);
  }
}

/** [FA-1] Gives a numbered seat of a team to somebody, with the name that the table reads. */
function seatMember(table: Table, command: CommandOf<'SeatMember'>): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (roleOf(table.scenario, command.party) === undefined) return refused('party-unknown');
  const team = table.seats.filter((seat) => seat.party === command.party);
  if (team.some((seat) => seat.seat === command.seat)) return refused('seat-taken');
  if (team.length >= TABLE_LIMITS.seatsPerTeam) return refused('team-full');
  const name = cleanText(command.name, TEXT_LIMITS.name);
  if ('code' in name) return refused(name.code);
  const { party, seat, kind } = command;
  const members = command.members && cleanMembers(command.members);
  if (typeof members === 'string') return refused(members);
  return decided({ type: 'SeatTaken', party, seat, name: name.text, kind, members });
}

/** [FA-2] Empties a seat; what its holder did stays. */
function vacateSeat(table: Table, command: CommandOf<'VacateSeat'>): Decision {
  const { party, seat } = command;
  const taken = table.seats.some((one) => one.party === party && one.seat === seat);
  return taken ? decided({ type: 'SeatVacated', party, seat }) : refused('seat-unknown');
}

/** [CL-2] Stops the play clock; nothing is sent until it runs again. [CL-10] Covers and uncovers the screens. */
function pauseTable(table: Table, command: CommandOf<'PauseTable'>, at: number): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  const standing = table.clock.paused;
  const covers = command.reason === 'eyes-up' && standing !== 'eyes-up';
  const uncovers = command.reason === 'facilitator' && standing === 'eyes-up';
  if (standing !== undefined && !covers && !uncovers) return refused('table-paused');
  return decided({ type: 'TablePaused', reason: command.reason, playMs: playTime(table, at) });
}

/** [CL-3] Lets the play clock run on from where it stood. [FA-12] Of another pause than the one that is meant, not. */
function resumeTable(table: Table, { pausedAtPlayMs }: CommandOf<'ResumeTable'>, at: number): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  const { runsSince, playedMs } = table.clock;
  if (runsSince !== undefined) return refused('table-not-paused');
  if (pausedAtPlayMs !== undefined && pausedAtPlayMs !== playedMs) return refused('pause-moved-on');
  return decided({ type: 'TableResumed', at });
}

/** [VI-8] Opens a closed table to those who sat at it; an act of the session, once. */
function revealTable(table: Table): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  return table.revealed ? refused('table-already-revealed') : decided({ type: 'TableRevealed' });
}

/** [FA-7] Says something to everybody at the table. */
function announce(table: Table, raw: string): Decision {
  const text = cleanText(raw, TEXT_LIMITS.announcement, 'paragraphs');
  if ('code' in text) return refused(text.code);
  return table.revealed ? refused('table-already-revealed') : decided({ type: 'AnnouncementMade', text: text.text });
}

/** [FA-8] Says something to one team; logged, as every intervention is. */
function nudge(table: Table, command: CommandOf<'Nudge'>): Decision {
  if (roleOf(table.scenario, command.to) === undefined) return refused('party-unknown');
  if (table.stage.kind === 'closed') return refused('table-closed');
  const text = cleanText(command.text, TEXT_LIMITS.announcement, 'paragraphs');
  return 'code' in text ? refused(text.code) : decided({ type: 'NudgeGiven', to: command.to, text: text.text });
}
