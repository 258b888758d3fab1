import { MatchMakeError, type Room } from '@colyseus/sdk';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { sessionRoomId } from '../../shared/wire/protocol.ts';
import { joinRoom } from './link/join-room.ts';
import { type Connection, NoWayBack, openRoomLink, type RoomLink, VERSIONS_DIFFER } from './link/room-link.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

/** The door's answer where a room with this id does not exist. */
const NO_SUCH_ROOM = 522;
/** So often in a row: a server that has just started may not have opened its rooms yet. */
const GONE_AFTER = 4;

/** How a page follows a session: its connection, and what the server's clock says. */
export interface SessionLink extends RoomLink {
  readonly connection: ReadonlySignal<Connection>;
  /** Why the session cannot be followed any more: a refusal's code. */
  readonly ended: ReadonlySignal<string | undefined>;
  /** Notes why nothing can follow; the answer is to be thrown. */
  end(why: string): NoWayBack;
  /** The server's clock: whoever hears its time says so. */
  readonly clock: ServerClock;
}

/**
 * A link to a session's room with a key that opens it; comes back by itself until it is closed or the key is refused.
 *
 * @param ready What to do with every new room before the connection counts as open; see `openRoomLink`.
 */
export function openSessionLink(session: string, key: string, ready: (room: Room) => Promise<void>): SessionLink {
  const connection = signal<Connection>('connecting');
  const ended = signal<string | undefined>(undefined);
  let missing = 0;

  function end(why: string): NoWayBack {
    ended.value = why;
    return new NoWayBack(why);
  }

  const link = openRoomLink({
    async join(signal) {
      try {
        const room = await joinRoom(sessionRoomId(session), { key }, signal);
        missing = 0;
        return room;
      } catch (error) {
        const why = error instanceof Error ? error.message : '';
        missing = error instanceof MatchMakeError && error.code === NO_SUCH_ROOM ? missing + 1 : 0;
        if (missing >= GONE_AFTER) throw end('session-gone');
        throw why === 'host-key-wrong' || VERSIONS_DIFFER.includes(why) ? end(why) : error;
      }
    },
    ready,
    state: (state) => {
      connection.value = state;
    },
  });

  return {
    ...link,
    connection,
    ended,
    end,
    clock: createServerClock(),
  };
}
