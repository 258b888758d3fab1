import type { Room } from '@colyseus/sdk';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { nanoid } from 'nanoid';
import type { CommandOf } from '../../shared/negotiation/commands.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type {
  Board,
  CrowdAnswer,
  DebriefAnswer,
  LetInAnswer,
  SessionRoomMessages,
} from '../../shared/wire/hall-messages.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import type { HandWish } from '../../shared/wire/requests.ts';
import type { Unreachable } from './api.ts';
import { askRoom, type SessionRequest } from './ask-room.ts';
import { foldBoard, withLines } from './board-fold.ts';
import { ask as askByHttp } from './hall-api.ts';
import type { Connection } from './link/room-link.ts';
import { openSessionLink } from './session-link.ts';

/** One session as its facilitators and observers follow it. */
export interface HallFeed {
  /** The session's own log, folded here, and the lines of its tables in order. A new object whenever either changed. */
  readonly board: ReadonlySignal<Board | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  /** Why the session cannot be followed any more: a refusal's code. */
  readonly ended: ReadonlySignal<string | undefined>;
  /** Server time now, ms since the epoch. */
  now(): number;
  /** Asks something of the session. `unreachable` when nothing answered; it may have been done nevertheless. */
  command(command: SessionCommand): Promise<CommandAnswer | Unreachable>;
  /** Draws a code with which a person's seat opens on another phone. */
  letInAgain(person: string): Promise<LetInAnswer | Unreachable>;
  /** The phone of whoever waits gets the place of a person who is here already. */
  handOver(waiting: string, person: string): Promise<CommandAnswer | Unreachable>;
  /** What a table agreed on paper; a refusal names what is missing in it. */
  enterPaper(table: number, result: CommandOf<'EnterPaperResult'>): Promise<CommandAnswer | Unreachable>;
  /** Whoever follows goes to a team's hand, or goes no more; a refusal names who stands in the way. */
  goToHand(table: number, party: string, wish: HandWish): Promise<CommandAnswer | Unreachable>;
  /** Seats a proxy in a team; the answer's path opens that seat in another tab. */
  actAs(wish: {
    readonly table: number;
    readonly party: string;
    readonly name: string;
  }): Promise<LetInAnswer | Unreachable>;
  /** Gives the session another join code; it comes as an entry of its log. */
  renewCode(): Promise<CommandAnswer | Unreachable>;
  /** Who came in with a crowd at the door. */
  crowd(id: number): Promise<CrowdAnswer | Unreachable>;
  /** The stories of the revealed round with their tables. */
  debrief(): Promise<DebriefAnswer | Unreachable>;
  /** What the hall sees on the front screen, from the first time that somebody asked to follow it. */
  readonly scene: ReadonlySignal<ProjectorScene | undefined>;
  followScene(): void;
  close(): void;
}

const UNREACHABLE = { ok: false, code: 'unreachable' } as const;
/** Sockets take small messages only (characters of JSON); what is longer goes by HTTP. */
const SOCKET_LIMIT = 8000;

/** Follows a session with a key of its host, a facilitator or an observer. */
export function openHallFeed(session: string, key: string): HallFeed {
  const board = signal<Board | undefined>(undefined);
  const scene = signal<ProjectorScene | undefined>(undefined);
  let isFollowing = false;

  /** Asks for the scene; from then on the room tells its changes. Without an answer the last one stays. */
  async function askScene(room: Room): Promise<void> {
    const answer = await askRoom(room, 'scene', {}).catch(() => undefined);
    if (answer !== undefined && 'view' in answer) scene.value = answer;
  }

  async function ready(room: Room): Promise<void> {
    /** Entries that came while the board was asked for, or after a gap. */
    let waiting: SessionRoomMessages['session'][] | undefined = [];

    async function askAgain(): Promise<void> {
      waiting ??= [];
      const askedAt = Date.now();
      const answer = await askRoom(room, 'board', {});
      if ('code' in answer) throw new Error(answer.code);
      link.clock.answered(answer.serverTime, askedAt);
      const later = waiting;
      waiting = undefined;
      board.value = answer;
      for (const message of later) take(message);
    }

    function take(message: SessionRoomMessages['session']): void {
      if (waiting !== undefined) {
        waiting.push(message);
        return;
      }
      const known = board.peek();
      const next = known === undefined ? 'gap' : foldBoard(known, message);
      if (next !== 'gap') board.value = next;
      else askAgain().catch(() => link.rejoin());
    }

    room.onMessage('session', take);
    room.onMessage('lines', ({ serverTime, lines }: SessionRoomMessages['lines']) => {
      link.clock.told(serverTime);
      const known = board.peek();
      if (known !== undefined) board.value = withLines(known, lines, serverTime);
    });
    room.onMessage('door', (door: SessionRoomMessages['door']) => {
      const known = board.peek();
      if (known !== undefined) board.value = { ...known, door };
    });
    room.onMessage('house', (house: SessionRoomMessages['house']) => {
      const known = board.peek();
      if (known !== undefined) board.value = { ...known, house };
    });
    room.onMessage('outage', ({ outage }: SessionRoomMessages['outage']) => {
      const known = board.peek();
      if (known !== undefined) board.value = { ...known, outage };
    });
    room.onMessage('screens', ({ screens }: SessionRoomMessages['screens']) => {
      const known = board.peek();
      if (known !== undefined) board.value = { ...known, screens };
    });
    room.onMessage('addresses', ({ addresses }: SessionRoomMessages['addresses']) => {
      const known = board.peek();
      if (known !== undefined) board.value = { ...known, addresses };
    });
    room.onMessage('scene', (next: ProjectorScene) => {
      scene.value = next;
    });
    await askAgain();
    if (isFollowing) void askScene(room);
  }

  const link = openSessionLink(session, key, ready);
  const { connection, ended, clock, close } = link;

  const ask = async <T extends SessionRequest>(type: T, payload: object) => {
    const room = link.room();
    return room === undefined ? UNREACHABLE : askRoom(room, type, payload).catch(() => UNREACHABLE);
  };

  return {
    board,
    connection,
    ended,
    now: clock.now,
    command(command) {
      const wish = { commandId: nanoid(), command };
      // The numbers of a list go to the door, which keeps their last digits; no command carries them.
      if (command.type === 'ImportRoster') {
        const people = command.people.map(({ numbered: _, ...line }) => line);
        return askByHttp('sendRoster', { bearer: key, session, body: { commandId: wish.commandId, people } });
      }
      const isLarge = JSON.stringify(wish).length > SOCKET_LIMIT;
      if (isLarge) return askByHttp('sendCommand', { bearer: key, session, body: wish });
      return ask('command', wish);
    },
    letInAgain: (person) => ask('let-in-again', { person }),
    handOver: (waiting, person) => ask('hand-over', { waiting, person }),
    actAs: (wish) => ask('act-as', wish),
    goToHand: (table, party, wish) => ask('hand', { commandId: nanoid(), table, party, wish }),
    enterPaper: (table, result) => ask('paper-result', { commandId: nanoid(), table, result }),
    renewCode: () => ask('renew-code', {}),
    crowd: (id) => ask('crowd', { crowd: id }),
    debrief: () => ask('debrief', {}),
    scene,
    followScene() {
      if (isFollowing) return;
      isFollowing = true;
      const room = link.room();
      if (room !== undefined) void askScene(room);
    },
    close,
  };
}
