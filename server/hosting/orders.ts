import { characterWords } from '../../shared/bots/character-words.ts';
import { botSeed, drawCharacter } from '../../shared/bots/characters.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Language } from '../../shared/kernel/languages.ts';
import type { FacilitatorCommand } from '../../shared/negotiation/commands.ts';
import type { Order } from '../../shared/session/commands.ts';
import type { SessionEvent, SessionEventOf } from '../../shared/session/events.ts';

/** What a table is told because of something in the session. */
export interface PassedOn {
  readonly table: number;
  readonly command: FacilitatorCommand;
}

/** The commands that one event of a session means for its tables, in the order in which they are given. */
export function passOn(event: SessionEvent, tables: readonly number[]): PassedOn[] {
  switch (event.type) {
    case 'PersonSeated': {
      const { table, party, seat, name, kind = 'person', members, muted } = event;
      const seating: PassedOn = { table, command: { type: 'SeatMember', party, seat, name, kind, members } };
      return muted ? [seating, { table, command: { type: 'MuteSeat', party, seat, muted } }] : [seating];
    }
    case 'BotSeated': {
      const { table, party, seat, name } = event;
      return [{ table, command: { type: 'SeatMember', party, seat, name, kind: 'bot' } }];
    }
    case 'PersonMuted': {
      if (event.at === undefined) return [];
      const { table, ...place } = event.at;
      return [{ table, command: { type: 'MuteSeat', ...place, muted: event.muted } }];
    }
    case 'PersonRenamed': {
      if (event.at === undefined) return [];
      const { name, member } = event;
      const { table, ...place } = event.at;
      return [{ table, command: { type: 'RenameSeat', ...place, name, member } }];
    }
    case 'MembersChanged': {
      if (event.at === undefined) return [];
      const { table, ...place } = event.at;
      return [{ table, command: { type: 'ChangeMembers', ...place, members: event.members } }];
    }
    case 'PersonUnseated':
    case 'BotRemoved':
      return [{ table: event.table, command: { type: 'VacateSeat', party: event.party, seat: event.seat } }];
    case 'TablesOrdered':
      return event.tables.map((table) => ({ table, command: commandFor(event.order, table) }));
    case 'OrderAnnounced':
      return event.tables.map((table) => ({ table, command: announcingTo(event, table) }));
    case 'AnnouncementCancelled':
      return event.tables.map((table) => ({ table, command: { type: 'CancelStep' } }));
    case 'SessionRevealed':
      return tables.map((table) => ({ table, command: { type: 'RevealTable' } }));
    case 'SessionOpened':
    case 'RoundOpened':
    case 'CodeRenewed':
    case 'TableOpened':
    case 'JoiningSet':
    case 'RosterImported':
    case 'ProjectorTurned':
    case 'TimerSet':
    case 'TimerStopped':
    case 'WordsTakenDown':
    case 'AnnouncementCarriedOut':
    case 'TablesDroppedOut':
    case 'PersonJoined':
    case 'LineProven':
    case 'SeatAsked':
    case 'SeatAnswered':
    case 'PersonRemoved':
    case 'SessionClosed':
      return [];
    default:
      return assertNever(event);
  }
}

/** A table is told what it knows of it: the end of a session is its own close, in whatever state it is. */
function announcingTo({ order, at }: SessionEventOf<'OrderAnnounced'>, table: number): FacilitatorCommand {
  const step = order.kind === 'close-session' ? 'close' : order.kind;
  return { type: 'AnnounceStep', step, at, phase: 'phases' in order ? order.phases[table] : undefined };
}

/** What an order is for one table, with the state of that table that it means. */
function commandFor(order: Order, table: number): FacilitatorCommand {
  switch (order.kind) {
    case 'start':
      return { type: 'StartTable', announcedAt: order.announcedAt };
    case 'pause':
      return { type: 'PauseTable', reason: order.eyesUp ? 'eyes-up' : 'facilitator' };
    case 'resume':
      return { type: 'ResumeTable', pausedAtPlayMs: order.pausedAtPlayMs?.[table] };
    case 'extend':
      return {
        type: 'ExtendPhase',
        ms: order.byTable?.[table] ?? order.ms,
        phase: order.phases?.[table],
        endsAtPlayMs: order.endsAtPlayMs?.[table],
      };
    case 'end-phase':
      return { type: 'EndPhase', phase: order.phases?.[table], announcedAt: order.announcedAt };
    case 'close':
      return { type: 'CloseTable', phase: order.phases?.[table], announcedAt: order.announcedAt };
    case 'announce':
      return { type: 'Announce', text: order.text };
    case 'nudge':
      return { type: 'Nudge', to: order.to, text: order.text };
    case 'inject':
      return { type: 'InjectEvent', injection: order.injection };
    case 'answer-hand':
      return { type: 'AnswerHand', party: order.party };
    case 'withhold-points':
      return { type: 'WithholdPoints' };
    case 'open-points':
      return { type: 'OpenPoints' };
    case 'let-stand-in':
      return { type: 'LetStandIn', party: order.party, why: order.why };
    case 'recall-stand-in':
      return { type: 'RecallStandIn', party: order.party, why: order.why };
    default:
      return assertNever(order);
  }
}

/**
 * An order as the table of a practise is given it: a bot's name says its character.
 *
 * @param seed chance of the table
 */
export function sayCharacter(command: FacilitatorCommand, seed: number, language: Language): FacilitatorCommand {
  if (command.type !== 'SeatMember' || command.kind !== 'bot') return command;
  const character = drawCharacter(botSeed(seed, command), command.party);
  return { ...command, name: `${command.name} (${characterWords[language][character].word})` };
}

/** The id of an order derives from the session's entry, so that the same order reaches a table once. */
export function orderId(n: number, event: number, place: number): string {
  return place === 0 ? `session:${n}:${event}` : `session:${n}:${event}:${place}`;
}
