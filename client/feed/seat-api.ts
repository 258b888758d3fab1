import type { JoinAnswer, SeatAnswer } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import type { JoinRequest } from '../../shared/wire/requests.ts';
import { readJoin, readSeat } from '../../shared/wire/seat-answers.ts';
import { SEAT_ROUTES } from '../../shared/wire/seat-routes.ts';
import { askRoute, type Unreachable } from './api.ts';

/** Who stands at the door is told within eight seconds that it does not answer (ms). */
const DOOR_PATIENCE_MS = 7000;
/** On the way back to a seat a connection that is dead is not waited for (ms). */
const SEAT_PATIENCE_MS = 3000;

/** Asks for a seat. */
export function askToJoin(wish: Omit<JoinRequest, 'protocol'>): Promise<JoinAnswer | Unreachable> {
  return askRoute(SEAT_ROUTES.join, { body: { protocol: PROTOCOL, ...wish }, patienceMs: DOOR_PATIENCE_MS }, readJoin);
}

/**
 * Asks for the seat that a rejoin code opens.
 * @param waiting the token of whoever waits on this device: they wait no more
 */
export function askToRejoin(code: string, rejoinCode: string, waiting?: string): Promise<JoinAnswer | Unreachable> {
  return askRoute(
    SEAT_ROUTES.rejoin,
    { bearer: waiting, body: { protocol: PROTOCOL, code, rejoinCode }, patienceMs: DOOR_PATIENCE_MS },
    readJoin,
  );
}

/** Who waits says at which table they are, or types digits again. */
export function askToSit(
  token: string,
  wish: { readonly table: number } | { readonly digits: string },
): Promise<JoinAnswer | SeatAnswer | Unreachable> {
  return askRoute(
    SEAT_ROUTES.askToSit,
    { bearer: token, body: { protocol: PROTOCOL, ...wish } },
    (came) => readJoin(came) ?? readSeat(came),
  );
}

/** Where the holder of a token sits now. */
export function askForSeat(token: string): Promise<SeatAnswer | Unreachable> {
  return askRoute(SEAT_ROUTES.readSeat, { bearer: token, patienceMs: SEAT_PATIENCE_MS, ownConnection: true }, readSeat);
}
