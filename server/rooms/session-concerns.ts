import type { SessionEvent } from '../../shared/session/events.ts';

/** What an event of a session can change in the room of a table. */
interface Concerns {
  /** It can take a seat from somebody who is in the room. */
  readonly seats?: boolean;
  /** It can change who asks to sit at the table. */
  readonly askers?: boolean;
}

const CONCERNS: Readonly<Record<SessionEvent['type'], Concerns>> = {
  SessionOpened: {},
  RoundOpened: { seats: true, askers: true },
  CodeRenewed: {},
  TableOpened: {},
  JoiningSet: {},
  RosterImported: {},
  PersonJoined: {},
  LineProven: {},
  SeatAsked: { askers: true },
  SeatAnswered: { askers: true },
  PersonRenamed: { askers: true },
  MembersChanged: {},
  PersonMuted: {},
  PersonSeated: { askers: true },
  PersonUnseated: { seats: true, askers: true },
  PersonRemoved: { seats: true, askers: true },
  BotSeated: {},
  BotRemoved: {},
  TablesOrdered: {},
  OrderAnnounced: {},
  AnnouncementCancelled: {},
  AnnouncementCarriedOut: {},
  TablesDroppedOut: {},
  TimerSet: {},
  TimerStopped: {},
  WordsTakenDown: {},
  ProjectorTurned: {},
  SessionRevealed: {},
  SessionClosed: {},
};

/** Whether one of some events can change this in the room of a table. */
export function concerns(events: readonly SessionEvent[], what: keyof Concerns): boolean {
  return events.some(({ type }) => CONCERNS[type][what] === true);
}
