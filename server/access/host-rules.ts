import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Right } from '../../shared/wire/host-messages.ts';
import type { Holder } from './rights.ts';

/** Everybody who reads a session; those of them who change it. */
const READERS: readonly Right[] = ['host', 'facilitator', 'observer'];
const ORDERERS: readonly Right[] = ['host', 'facilitator'];

/** What is open to others than the host, by method and path below `/api/host`. Whatever is not listed is the host's. */
const RULES: readonly (readonly ['GET' | 'POST' | 'DELETE', RegExp, readonly Right[]])[] = [
  ['GET', /^\/scenarios$/, ORDERERS],
  ['GET', /^\/sessions$/, READERS],
  ['GET', /^\/sessions\/[\w-]+\/tables\/[^/]+\/log$/, READERS],
  ['GET', /^\/sessions\/[\w-]+\/(results|notes|archive|csv)$/, READERS],
  ['POST', /^\/sessions\/[\w-]+\/(commands|roster|rounds|notes)$/, ORDERERS],
  ['GET', /^\/sessions\/[\w-]+\/credentials$/, ORDERERS],
  ['POST', /^\/sessions\/[\w-]+\/credentials$/, ORDERERS],
  ['POST', /^\/sessions\/[\w-]+\/signs$/, ORDERERS],
  ['DELETE', /^\/sessions\/[\w-]+\/credentials\/[\w-]+$/, ORDERERS],
];

/** Whether the holder of a key may ask this below `/api/host`: the right fits, and the session is the key's own. */
export function mayAskHost(holder: Holder, method: string, path: string): boolean {
  if (holder.right === 'host') return true;
  const plain = path.replace(/\/+$/, '');
  const rule = RULES.find(([verb, pattern]) => verb === method && pattern.test(plain));
  if (rule === undefined || !rule[2].includes(holder.right)) return false;
  const [, session] = /^\/sessions\/([\w-]+)/.exec(plain) ?? [];
  return session === undefined || session === holder.session;
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

/** What only the server asks of a session, because it carries what the server drew or read itself. */
const FROM_THE_HOUSE: ReadonlySet<SessionCommand['type']> = new Set([
  'OpenSession',
  'JoinSession',
  'ProveLine',
  'AskToSit',
  'VouchFor',
  'OpenRound',
  'RenewCode',
  'NoteDropouts',
] as const);

/** Whether facilitators may send this command as it is. */
export function isForFacilitators(command: SessionCommand): boolean {
  return !FROM_THE_HOUSE.has(command.type);
}
