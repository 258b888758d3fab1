import type { SeatView, WaitingView } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { callApi, freshId, type RunningServer } from './running-server.ts';

/** What the door answers, seated or waiting, or the code of a refusal. */
export type DoorAnswer = {
  readonly ok: boolean;
  readonly code?: string;
  readonly token: string;
  readonly rejoinCode: string;
  readonly seat?: SeatView;
  readonly waiting?: WaitingView;
};

/** Comes to a session by its code. */
export async function knock(server: RunningServer, code: string, name: string, more: object = {}): Promise<DoorAnswer> {
  const body = { protocol: PROTOCOL, code, name, joinId: freshId(), ...more };
  return (await callApi(server, 'POST', '/api/join', { body })).json as unknown as DoorAnswer;
}

/** Says something more while waiting: digits of the roster, or a table. */
export async function addWhileWaiting(server: RunningServer, key: string, wish: object): Promise<DoorAnswer> {
  const body = { protocol: PROTOCOL, ...wish };
  return (await callApi(server, 'POST', '/api/seat', { body, key })).json as unknown as DoorAnswer;
}

/** Where somebody sits or waits, by their token. */
export const seatOf = async (server: RunningServer, key: string): Promise<DoorAnswer> =>
  (await callApi(server, 'GET', '/api/seat', { key })).json as unknown as DoorAnswer;
