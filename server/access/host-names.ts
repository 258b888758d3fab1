import { BlockList, isIP } from 'node:net';
import { type Interfaces, NetworkCards } from '../network-cards.ts';

/** A host as addresses write it: `name`, `name:port`, `192.168.1.5:2567`, `[fe80::1]:2567`. */
export interface NamedHost {
  /** In small letters; addresses of version 6 shortened, without brackets. */
  readonly name: string;
  readonly port?: number;
}

/** What a connection says of itself, as `net.Socket` has it. */
export interface Connection {
  readonly localAddress?: string | undefined;
  readonly localPort?: number | undefined;
  readonly remoteAddress?: string | undefined;
}

const HOST = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]%]+)(?::(\d{1,5}))?$/i;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** The parts of a host; `undefined` when it is none. Whatever a URL may have beside its host is too much. */
export function readHostName(text: string): NamedHost | undefined {
  const [, written, digits] = HOST.exec(text) ?? [];
  if (written === undefined || !URL.canParse(`http://${written}`)) return undefined;
  const name = new URL(`http://${written}`).hostname.replace(/^\[|\]$/g, '');
  return digits === undefined ? { name } : { name, port: Number(digits) };
}

/** Whether an address never leaves this machine. */
export function isLoopback(address: string | undefined): boolean {
  const family = isIP(address ?? '');
  return address !== undefined && family !== 0 && LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The names under which this server may be asked for. A page of any other name that resolves to this machine would be
 * served as its own origin, and its scripts could ask here as if they were ours.
 */
export class HostNames {
  readonly #named: readonly NamedHost[];
  readonly #cards: Pick<NetworkCards, 'list'>;
  #seen: Interfaces | undefined;
  #addresses: ReadonlySet<string> = new Set();

  /** @param named further hosts, as `readHostName` takes them */
  constructor(named: readonly string[] = [], cards: Pick<NetworkCards, 'list'> = new NetworkCards()) {
    this.#named = named.flatMap((text) => readHostName(text) ?? []);
    this.#cards = cards;
  }

  /**
   * Whether a request with this `Host` is meant for us: a literal address of this machine, `localhost`, or a name that was
   * given; with our port or none. What was given with a port is good with that one, too.
   */
  isOwn(header: string | undefined, { localAddress, localPort }: Connection): boolean {
    const asked = readHostName(header ?? '');
    if (asked === undefined) return false;
    const { name, port } = asked;
    const isOwnPort = port === undefined || port === localPort;
    if (this.#named.some((one) => one.name === name && (isOwnPort || one.port === port))) return true;
    if (!isOwnPort) return false;
    return (
      name === 'localhost' ||
      (isIP(name) !== 0 && (isLoopback(name) || name === plainAddress(localAddress ?? '') || this.#isOfACard(name)))
    );
  }

  #isOfACard(address: string): boolean {
    const cards = this.#cards.list();
    if (cards !== this.#seen) {
      const addresses = Object.values(cards).flatMap((own) => (own ?? []).map((one) => one.address));
      this.#addresses = new Set(addresses.map(plainAddress));
      this.#seen = cards;
    }
    return this.#addresses.has(address);
  }
}

/** An address as URLs write it, without zone, and of version 4 where it stands for one. */
function plainAddress(address: string): string {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return readHostName(isIP(plain) === 6 ? `[${plain}]` : plain)?.name ?? plain;
}
