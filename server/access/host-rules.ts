import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Route } from '../../shared/wire/route.ts';
import { ORDERERS, READERS, ROUTES } from '../../shared/wire/routes.ts';
import type { Holder } from './rights.ts';
import { patternOf } from './route-patterns.ts';

/** What is asked for with a key: whatever is not here is the host's. */
const RULES = Object.values<Route>(ROUTES).flatMap(({ method, path, for: rights }) =>
  typeof rights === 'string' ? [] : [{ method, rights, pattern: patternOf(path) }],
);

/** Whether the holder of a key may ask this: the right fits, and the session is the key's own. @param path as it was written */
export function mayAskHost(holder: Holder, method: string, path: string): boolean {
  if (holder.right === 'host') return true;
  for (const { method: verb, rights, pattern } of RULES) {
    const found = verb === method ? pattern.exec(path.replace(/\/+$/, '')) : null;
    if (found === null) continue;
    const session = found.groups?.session;
    return rights.includes(holder.right) && (session === undefined || session === holder.session);
  }
  return false;
}

/** Whether a key is one of this session's, whatever it opens there. */
export function isOfSession({ session }: Holder, at: string): boolean {
  return session === undefined || session === at;
}

/** Whether a right may look at a session: its board, its tables, its logs. */
export function mayLook(holder: Holder, at: string): boolean {
  return READERS.includes(holder.right) && isOfSession(holder, at);
}

/** Whether a right may change a session. */
export function mayOrder(holder: Holder, at: string): boolean {
  return ORDERERS.includes(holder.right) && isOfSession(holder, at);
}

/** Who asks it of a session as it is: the server alone, where it carries what the server drew or read itself. */
const ASKED_BY: Readonly<Record<SessionCommand['type'], 'facilitator' | 'house'>> = {
  OpenSession: 'house',
  AddTable: 'facilitator',
  SetJoining: 'facilitator',
  ImportRoster: 'facilitator',
  JoinSession: 'house',
  ProveLine: 'house',
  AskToSit: 'house',
  VouchFor: 'house',
  RenamePerson: 'facilitator',
  ChangeMembers: 'facilitator',
  MutePerson: 'facilitator',
  MovePeople: 'facilitator',
  RemovePerson: 'facilitator',
  RemovePeople: 'facilitator',
  RenewCode: 'house',
  SeatProxy: 'facilitator',
  SeatBot: 'facilitator',
  RemoveBot: 'facilitator',
  OrderTables: 'facilitator',
  AnnounceOrder: 'facilitator',
  CancelAnnouncement: 'facilitator',
  SetTimer: 'facilitator',
  StopTimer: 'facilitator',
  TakeDownWords: 'facilitator',
  CarryOut: 'facilitator',
  NoteDropouts: 'house',
  TurnProjector: 'facilitator',
  OpenRound: 'house',
  RevealSession: 'facilitator',
  CloseSession: 'facilitator',
};

/** Whether facilitators may send this command as it is. */
export function isForFacilitators(command: SessionCommand): boolean {
  return ASKED_BY[command.type] === 'facilitator';
}
