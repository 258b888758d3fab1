import type { Client } from '@colyseus/core';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { SeatActor } from '../../shared/negotiation/decision.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { tableJoinOptionsSchema } from '../../shared/wire/requests.ts';
import { mayLook } from '../access/host-rules.ts';
import type { KeyDoor } from '../access/key-door.ts';
import { protocolFault } from '../access/protocol-check.ts';
import type { Holder } from '../access/rights.ts';
import { type Bearer, readSeatToken } from '../access/seat-tokens.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { Allowances } from '../limits/allowances.ts';
import { addressOf, doorError } from './quiet-room.ts';

interface Following {
  readonly viewer: Viewer;
  /** What the page has, once it synced: its epoch, and how many entries of it were sent. */
  epoch?: string;
  sent: number;
  /** Which own part of the case it was sent; another one goes ahead of the entry that brings it. */
  secretsState?: string;
}

/** A phone that holds a seat. */
export interface SeatedClient extends Following {
  readonly kind: 'seat';
  readonly person: string;
  readonly actor: SeatActor;
  readonly token: string;
  /** The questions about newcomers that the phone has, as they were sent. */
  questions?: string;
}

/** A facilitator or an observer who looks into the table: reads everything, does nothing, is seen by nobody. */
export interface LookingClient extends Following {
  readonly kind: 'looker';
  readonly holder: Holder;
}

export type TableClient = Client<{ userData: SeatedClient | LookingClient }>;

/** What was shown at the door of a table's room, once it was found good. */
export type Shown = (Bearer & { readonly token: string }) | { readonly holder: Holder };

export interface TableDoorOptions {
  readonly house: House;
  readonly keys: KeyDoor;
  readonly allowances: Allowances;
}

/** Checks what a page shows to get into a table's room: a seat's token, or a key. Rejects with the refusal's code. */
export async function checkAtTable(
  { house, keys, allowances }: TableDoorOptions,
  options: unknown,
  context: unknown,
): Promise<Shown> {
  const parsed = tableJoinOptionsSchema.safeParse(options);
  if (!parsed.success) throw doorError('message-malformed');
  const fault = protocolFault(parsed.data.protocol);
  if (fault !== undefined) throw doorError(fault);
  if ('key' in parsed.data) {
    const answer = await keys.holderOf(parsed.data.key, addressOf(context));
    if (answer.holder === undefined) throw doorError(answer.code);
    if (!allowances.ofKey(answer.holder.id).take()) throw doorError('rate-limited');
    return { holder: answer.holder };
  }
  const { token } = parsed.data;
  const bearer = await readSeatToken(house.store, token);
  if (bearer === undefined) throw doorError('token-unknown');
  if (!allowances.ofPerson(bearer.session, bearer.subject).take()) throw doorError('rate-limited');
  return { ...bearer, token };
}

/** Who comes into the room of this table. Asked again: a token may have died between the reservation and the socket. */
export async function admitToTable(
  { house, keys }: Omit<TableDoorOptions, 'allowances'>,
  session: SessionHost,
  room: string,
  shown: Shown,
): Promise<SeatedClient | LookingClient> {
  if ('holder' in shown) {
    const { holder } = shown;
    if (keys.isRevoked(holder.id) || !mayLook(holder, session.id)) throw doorError('host-key-wrong');
    const kind = holder.right === 'observer' ? 'instructor' : 'facilitator';
    return { kind: 'looker', holder, viewer: { kind }, sent: 0 };
  }
  const { subject: person, token } = shown;
  const bearer = await readSeatToken(house.store, token);
  const seat = seatAt(session, room, person);
  if (bearer?.session !== session.id || seat === undefined) throw doorError('token-unknown');
  const { party } = seat;
  return {
    kind: 'seat',
    person,
    token,
    actor: { kind: 'seat', party, seat: seat.seat },
    viewer: { kind: 'party', party },
    sent: 0,
  };
}

/** The seat that a person holds now at the table of this room. */
export function seatAt(session: SessionHost, room: string, person: string) {
  const seat = ownValue(session.session.people, person)?.seat;
  return seat === undefined || session.tableId(seat.table) !== room ? undefined : seat;
}
