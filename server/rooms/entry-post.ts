import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { TableRoomMessages } from '../../shared/wire/messages.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { secretPictureBytes } from '../hosting/visible-size.ts';
import { gatherFrames, type PackedMessage, packFor, sendPacked } from './gather-frames.ts';
import type { TableClient } from './table-door.ts';
import { expectAnswer } from './waiting-bytes.ts';

/** Tells a page something; it leaves with whatever else the page is sent in this turn. */
export function tellPage<T extends keyof TableRoomMessages>(
  client: TableClient,
  type: T,
  message: TableRoomMessages[T],
): void {
  gatherFrames(client);
  client.send(type, message);
}

/** Names what a viewer may read now of a table's case beyond what everybody may: another name, other secrets. */
export function secretsState(host: TableHost, viewer: Viewer): string {
  if (viewer.kind !== 'party') return 'whole';
  if (host.isSealedTo(viewer)) return 'sealed';
  const { withholdsPoints = false, pointChanges } = host.table;
  return withholdsPoints ? `in words/${ownValue(pointChanges, viewer.party)?.length ?? 0}` : 'in points';
}

/** Brings pages the entries of one table, as far as each may read them. */
export class EntryPost {
  readonly #host: TableHost;
  readonly #packed = new WeakMap<VisibleEntry, PackedMessage>();

  constructor(host: TableHost) {
    this.#host = host;
  }

  /** Sends a page what it has not got of its epoch, and tells it when a new one began. */
  deliver(client: TableClient): void {
    const present = client.userData;
    if (present?.epoch === undefined) return;
    const state = secretsState(this.#host, present.viewer);
    if (present.secretsState !== state) {
      present.secretsState = state;
      const secrets = this.#host.secrets(present.viewer);
      expectAnswer(client, secretPictureBytes(secrets));
      tellPage(client, 'secrets', secrets);
    }
    const entries = this.#host.followed(present.epoch);
    for (let at = present.sent; at < entries.length; at++) this.#send(client, entries[at] as VisibleEntry);
    present.sent = Math.max(present.sent, entries.length);
    const epoch = this.#host.epoch(present.viewer);
    if (epoch !== present.epoch) tellPage(client, 'epoch', { epoch });
  }

  /** Those of one party get the same entry: it is packed once. */
  #send(client: TableClient, entry: VisibleEntry): void {
    const packed = this.#packed.get(entry) ?? packFor('entry', entry);
    this.#packed.set(entry, packed);
    sendPacked(client, packed);
  }
}
