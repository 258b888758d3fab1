import { Listeners } from './listeners.ts';
import { type Interfaces, NetworkCards } from './network-cards.ts';

/** Cards that no phone is on, by their names on all systems: virtual machines, containers, tunnels. */
const VIRTUAL_NAMES =
  /^(docker|br-|veth|virbr|vmnet|vbox|vnic|lxd|lxc|podman|cni|waydroid|anbox|utun|tun|tap|ppp|wg|zt|ham|tailscale|nordlynx|proton|cloudflare)|vEthernet|virtual|vmware|hyper-v|parallels|zerotier|tailscale|nordlynx|wireguard|warp|hamachi|loopback/i;
/** The first three bytes of the cards of virtual machines, as their makers registered them. */
const VIRTUAL_MACS = /^(00:05:69|00:0c:29|00:1c:14|00:50:56|00:1c:42|00:15:5d|00:16:3e|08:00:27|0a:00:27|52:54:00)/i;
/** Names of a Wi-Fi or cable card. */
const WIRELESS_OR_CABLE = /^(wl|e(n|th)|wi-?fi|wireless|cable)/i;
/** Addresses that a hall's router gives out. */
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
/** What a card gives itself where no router answers. */
const UNANSWERED = /^169\.254\./;

/**
 * Addresses to type on another device, the most likely first: `host` itself when the server listens on one address only,
 * else the IPv4 addresses of its network cards (Wi-Fi and cable first, virtual cards last), else `localhost`.
 * Takes what `os.networkInterfaces()` gives.
 */
export function reachableAddresses(host: string, interfaces: Interfaces): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const cards = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((card) => card.family === 'IPv4' && !card.internal)
      .map(({ address, mac }) => ({ address, rank: rankOf(name, mac, address) })),
  );
  const found = cards.sort((a, b) => a.rank - b.rank).map((card) => card.address);
  return found.length === 0 ? ['localhost'] : [...new Set(found)];
}

/** How unlikely it is that phones reach a card. */
function rankOf(name: string, mac: string, address: string): number {
  if (VIRTUAL_NAMES.test(name) || VIRTUAL_MACS.test(mac)) return 4;
  if (UNANSWERED.test(address)) return 3;
  if (!PRIVATE.test(address)) return 2;
  return WIRELESS_OR_CABLE.test(name) ? 0 : 1;
}

/** Where a browser finds a server: an address of version 6 stands in brackets, without the zone that no URL may name. */
export function baseOf(address: string, port: number): string {
  const name = address.replace(/%.*$/, '');
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** How often a change is looked for (ms): a laptop that changed its Wi-Fi is found before the next phone is told where to go. */
const LOOK_EVERY_MS = 5000;
/** So many devices are counted for one address; more say nothing new. */
const MOST_DEVICES = 1000;

/** Both ends of a connection, as `net.Socket` has them. */
interface Ends {
  readonly localAddress?: string | undefined;
  readonly remoteAddress?: string | undefined;
}

/** Where phones reach this server now: the address by which devices really came in first. Empty until the server listens. */
export class HallAddresses {
  readonly #cards: NetworkCards;
  readonly #changed = new Listeners(() => 'other addresses of this machine');
  /** Devices that came in, by the address of ours that they asked for. */
  readonly #came = new Map<string, Set<string>>();
  #place: { readonly host: string; readonly port: number } | undefined;
  #found: readonly string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(cards = new NetworkCards()) {
    this.#cards = cards;
  }

  /** The server listens from now on. */
  open(host: string, port: number): void {
    this.#place = { host, port };
    this.#timer ??= setInterval(() => this.list(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** The addresses that phones can open now, with port, best first. Whoever listens hears when they are others than before. */
  list(): readonly string[] {
    if (this.#place === undefined) return this.#found;
    const { host, port } = this.#place;
    const devices = (address: string) => this.#came.get(address)?.size ?? 0;
    const found = reachableAddresses(host, this.#cards.list())
      .sort((a, b) => devices(b) - devices(a))
      .map((address) => baseOf(address, port));
    const isNew = this.#found.length > 0 && found.join(' ') !== this.#found.join(' ');
    this.#found = found;
    if (isNew) this.#changed.tell();
    return found;
  }

  /** A socket was opened; one from this machine, or from a proxy on it, tells nothing. */
  noteCame({ localAddress, remoteAddress }: Ends): void {
    const [own, other] = [plain(localAddress), plain(remoteAddress)];
    if (own === '' || other === '' || own === other || other.startsWith('127.') || other === '::1') return;
    const devices = this.#came.get(own) ?? new Set();
    if (devices.size < MOST_DEVICES) this.#came.set(own, devices.add(other));
  }

  /** Hears when the addresses are others than before; returns how to stop. */
  onChange(listener: () => void): () => void {
    return this.#changed.add(listener);
  }
}

/** An address of version 4 as itself, where a socket of version 6 carries it. */
function plain(address = ''): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
