import { isRefused, refused } from '../kernel/refusable.ts';
import type { CommandOf, FacilitatorCommand } from './commands.ts';
import { cleanText, type Decision, DecisionBuilder, type DecisionContext, decided, type Rule } from './decision.ts';
import { injectEvent } from './injection.ts';
import { answerHand, changeMembers, cleanMembers, goToHand, leaveHand, muteSeat, renameSeat } from './members.ts';
import { enterPaperResult } from './paper.ts';
import { playTime } from './play-clock.ts';
import { letStandIn, recallStandIn, standInLeaving } from './stand-in.ts';
import { announceStep, cancelStep, cancelTable, endPhase, extendPhase, startTable } from './steps.ts';
import { roleOf, type Table } from './table.ts';
import { TABLE_LIMITS, TEXT_LIMITS } from './vocabulary.ts';

type FacilitatorRule<T extends FacilitatorCommand['type']> = Rule<T, DecisionContext>;

/** The rule of every command of the facilitator, or of the session on the facilitator's order. */
const FACILITATOR_RULES: { readonly [T in FacilitatorCommand['type']]: FacilitatorRule<T> } = {
  SeatMember: seatMember,
  VacateSeat: vacateSeat,
  AnnounceStep: announceStep,
  CancelStep: cancelStep,
  StartTable: startTable,
  EndPhase: endPhase,
  ExtendPhase: extendPhase,
  PauseTable: pauseTable,
  ResumeTable: resumeTable,
  CloseTable: cancelTable,
  RevealTable: revealTable,
  WithholdPoints: withholdPoints,
  OpenPoints: openPoints,
  Announce: announce,
  Nudge: nudge,
  InjectEvent: injectEvent,
  AnswerHand: answerHand,
  GoToHand: goToHand,
  LeaveHand: leaveHand,
  ChangeMembers: changeMembers,
  RenameSeat: renameSeat,
  MuteSeat: muteSeat,
  LetStandIn: letStandIn,
  RecallStandIn: recallStandIn,
  EnterPaperResult: enterPaperResult,
};

/** What the facilitator may do to a table, in any phase unless a rule says otherwise. */
export function facilitate(table: Table, command: FacilitatorCommand, context: DecisionContext): Decision {
  const rule = FACILITATOR_RULES[command.type] as FacilitatorRule<FacilitatorCommand['type']>;
  return rule(table, command, context);
}

/** [FA-1] Gives a numbered seat of a team to somebody, with the name that the table reads. */
function seatMember(table: Table, command: CommandOf<'SeatMember'>): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (roleOf(table.scenario, command.party) === undefined) return refused('party-unknown');
  const team = table.seats.filter((seat) => seat.party === command.party);
  if (team.some((seat) => seat.seat === command.seat)) return refused('seat-taken');
  if (team.length >= TABLE_LIMITS.seatsPerTeam) return refused('team-full');
  const name = cleanText(command.name, TEXT_LIMITS.name);
  if (isRefused(name)) return name;
  const { party, seat, kind } = command;
  const members = command.members && cleanMembers(command.members);
  if (isRefused(members)) return members;
  return decided(...standInLeaving(table, party, 'seat-taken'), {
    type: 'SeatTaken',
    party,
    seat,
    name,
    kind,
    members,
  });
}

/** [FA-2] Empties a seat; what its holder did stays. */
function vacateSeat(table: Table, command: CommandOf<'VacateSeat'>): Decision {
  const { party, seat } = command;
  const taken = table.seats.some((one) => one.party === party && one.seat === seat);
  return taken ? decided({ type: 'SeatVacated', party, seat }) : refused('seat-unknown');
}

/** [CL-2] Stops the play clock; nothing is sent until it runs again. [CL-10] Covers and uncovers the screens. */
function pauseTable(table: Table, command: CommandOf<'PauseTable'>, { at }: DecisionContext): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  const standing = table.clock.paused;
  const covers = command.reason === 'eyes-up' && standing !== 'eyes-up';
  const uncovers = command.reason === 'facilitator' && standing === 'eyes-up';
  if (standing !== undefined && !covers && !uncovers) return refused('table-paused');
  return decided({ type: 'TablePaused', reason: command.reason, playMs: playTime(table, at) });
}

/** [CL-3] Lets the play clock run on from where it stood. [FA-12] Of another pause than the one that is meant, not. */
function resumeTable(table: Table, { pausedAtPlayMs }: CommandOf<'ResumeTable'>, { at }: DecisionContext): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  const { runsSince, playedMs } = table.clock;
  if (runsSince !== undefined) return refused('table-not-paused');
  if (pausedAtPlayMs !== undefined && pausedAtPlayMs !== playedMs) return refused('pause-moved-on');
  return decided({ type: 'TableResumed', at });
}

/** [VI-8] Opens a closed table to those who sat at it, with its points where they are withheld; an act of the session, once. */
function revealTable(table: Table): Decision {
  if (table.stage.kind !== 'closed') return refused('table-not-closed');
  if (table.revealed) return refused('table-already-revealed');
  const builder = new DecisionBuilder(table);
  openWithheld(builder, table);
  builder.add({ type: 'TableRevealed' });
  return builder.decide();
}

/** [FA-7] Says something to everybody at the table. */
function announce(table: Table, command: CommandOf<'Announce'>): Decision {
  const text = cleanText(command.text, TEXT_LIMITS.announcement, 'paragraphs');
  if (isRefused(text)) return text;
  return table.revealed ? refused('table-already-revealed') : decided({ type: 'AnnouncementMade', text });
}

/** [FA-8] Says something to one team; logged, as every intervention is. */
function nudge(table: Table, command: CommandOf<'Nudge'>): Decision {
  if (roleOf(table.scenario, command.to) === undefined) return refused('party-unknown');
  if (table.stage.kind === 'closed') return refused('table-closed');
  const text = cleanText(command.text, TEXT_LIMITS.announcement, 'paragraphs');
  return isRefused(text) ? text : decided({ type: 'NudgeGiven', to: command.to, text });
}

/** [FA-15] From before the start on, what options are worth is said without points, until they are opened. */
function withholdPoints(table: Table): Decision {
  if (table.stage.kind === 'closed') return refused('table-closed');
  if (table.stage.kind !== 'lobby') return refused('table-already-started');
  return table.withholdsPoints === undefined ? decided({ type: 'PointsWithheld' }) : refused('points-already-withheld');
}

/** [FA-17] Points stand on every sheet of the table from now on; in whatever phase, once. */
function openPoints(table: Table): Decision {
  if (table.withholdsPoints !== true) return refused('points-not-withheld');
  const builder = new DecisionBuilder(table);
  openWithheld(builder, table);
  return builder.decide();
}

/** What opens with points: they themselves, and to each team those of its own that events changed meanwhile. */
function openWithheld(builder: DecisionBuilder, { withholdsPoints = false, pointChanges }: Table): void {
  if (!withholdsPoints) return;
  builder.add({ type: 'PointsOpened' });
  for (const [party, changes] of Object.entries(pointChanges)) {
    builder.add({ type: 'PointsChanged', party, changes: [...changes] });
  }
}
