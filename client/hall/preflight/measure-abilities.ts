import { keepsNothing } from '../../feed/device-storage.ts';

/** How long a socket may take to open (ms). */
const PATIENCE_MS = 3000;
/** No room has this address: the server opens a socket there and closes it again. */
const NOWHERE = '/check/check?sessionId=check';

/** What a phone can do of what the table's screens count on. */
export interface Abilities {
  /** A socket to the server opens: without one nobody can play. */
  readonly socket: boolean;
  /** The device keeps what a page stores: without it a reload does not know the seat. */
  readonly storage: boolean;
  /** The land is drawn by the graphics processor, by the plain canvas, or not at all. */
  readonly graphics: 'fast' | 'slow' | 'none';
}

/** Finds out what this phone can do; takes three seconds at most. */
export async function measureAbilities(): Promise<Abilities> {
  return { socket: await opensSocket(), storage: !keepsNothing(), graphics: graphicsHere() };
}

function opensSocket(): Promise<boolean> {
  return new Promise((done) => {
    try {
      const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + NOWHERE);
      const end = (opened: boolean) => {
        clearTimeout(timer);
        socket.close();
        done(opened);
      };
      const timer = setTimeout(() => end(false), PATIENCE_MS);
      socket.onopen = () => end(true);
      socket.onerror = () => end(false);
    } catch {
      done(false);
    }
  });
}

function graphicsHere(): Abilities['graphics'] {
  const drawsWith = (kind: 'webgl' | '2d') => {
    try {
      return document.createElement('canvas').getContext(kind) !== null;
    } catch {
      return false;
    }
  };
  if (drawsWith('webgl')) return 'fast';
  return drawsWith('2d') ? 'slow' : 'none';
}
