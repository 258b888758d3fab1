import type { Room } from '@colyseus/sdk';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { Board, CrowdAnswer, DebriefAnswer, LetInAnswer } from '../../shared/wire/hall-messages.ts';
import type { CommandAnswer, SyncAnswer } from '../../shared/wire/messages.ts';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { isNo, isRecord } from '../../shared/wire/seat-answers.ts';

type Fields = Readonly<Record<string, unknown>>;
type No = Extract<CommandAnswer, { readonly ok: false }>;

/** What rooms answer to each request. */
interface RoomAnswers {
  readonly sync: SyncAnswer | No;
  readonly command: CommandAnswer;
  readonly members: CommandAnswer;
  readonly rename: CommandAnswer;
  readonly newcomer: CommandAnswer;
  readonly board: Board | No;
  readonly scene: ProjectorScene | No;
  readonly 'let-in-again': LetInAnswer;
  readonly 'act-as': LetInAnswer;
  readonly 'paper-result': CommandAnswer;
  readonly hand: CommandAnswer;
  readonly 'hand-over': CommandAnswer;
  readonly 'renew-code': CommandAnswer;
  readonly crowd: CrowdAnswer;
  readonly debrief: DebriefAnswer;
}

/** What a session's room is asked besides its board. */
export type SessionRequest = Exclude<keyof RoomAnswers, 'sync' | 'board' | 'scene'>;

/** A room said something else than the protocol says; its message names what. */
export class Unreadable extends Error {
  constructor(what: string) {
    super(`unreadable: ${what}`);
    this.name = 'Unreadable';
  }
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isYes = ({ ok }: Fields) => ok === true;
const isLetIn = (came: Fields) => isYes(came) && isText(came.rejoinCode) && isText(came.path);

/** What a page builds on at once, checked by hand: no library of schemas reads every entry of every phone. */
const IS_ANSWER: { readonly [T in keyof RoomAnswers]: (came: Fields) => boolean } = {
  sync: ({ epoch, from, entries, secrets, scenarioHash, serverTime, connected, newcomers }) =>
    [epoch, scenarioHash].every(isText) &&
    [from, serverTime].every(isNumber) &&
    [entries, connected, newcomers].every(Array.isArray) &&
    (entries as unknown[]).every(isEntry) &&
    isRecord(secrets) &&
    Array.isArray(secrets.briefs),
  command: isYes,
  members: isYes,
  rename: isYes,
  newcomer: isYes,
  board: ({ session, right, cursor, state, lines, serverTime, words, injections, addresses, door, house }) =>
    [session, right].every(isText) &&
    [cursor, serverTime].every(isNumber) &&
    [lines, words, injections, addresses].every(Array.isArray) &&
    [state, door, house].every(isRecord),
  scene: ({ view, serverTime, code, scenarioHash }) =>
    isRecord(view) && isNumber(serverTime) && [code, scenarioHash].every(isText),
  'let-in-again': isLetIn,
  'act-as': isLetIn,
  'paper-result': isYes,
  hand: isYes,
  'hand-over': isYes,
  'renew-code': isYes,
  crowd: (came) => isYes(came) && Array.isArray(came.people),
  debrief: (came) => isYes(came) && Array.isArray(came.stories),
};

/** Whether a message is an entry that can be folded. */
export function isEntry(came: unknown): came is VisibleEntry {
  if (!isRecord(came) || ![came.cursor, came.at].every(isNumber) || !Array.isArray(came.events)) return false;
  return came.events.every((event) => isRecord(event) && isText(event.type));
}

/** Asks a room. Rejects when no answer came in time, and with `Unreadable` when what came is none. */
export async function askRoom<T extends keyof RoomAnswers>(
  room: Pick<Room, 'request'>,
  type: T,
  payload: object,
): Promise<RoomAnswers[T]> {
  const came = await room.request<unknown, unknown>(type, payload);
  if (!isNo(came) && (!isRecord(came) || !IS_ANSWER[type](came))) throw new Unreadable(`answer to ${type}`);
  return came as RoomAnswers[T];
}
