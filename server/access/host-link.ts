import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Cards that no phone is on: virtual machines, containers, tunnels. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|wg|zt|tailscale|vEthernet)/i;
/** Addresses that a hall's router gives out. */
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/**
 * Addresses to type on another device, the most likely first: `host` itself when the server listens on one address only,
 * else the IPv4 addresses of its network cards (private before others, virtual cards last), else `localhost`.
 * Takes what `os.networkInterfaces()` gives.
 */
export function reachableAddresses(host: string, interfaces: Interfaces): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const cards = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((card) => card.family === 'IPv4' && !card.internal)
      .map(({ address }) => ({ address, rank: (VIRTUAL.test(name) ? 2 : 0) + (PRIVATE.test(address) ? 0 : 1) })),
  );
  const found = cards.sort((a, b) => a.rank - b.rank).map((card) => card.address);
  return found.length === 0 ? ['localhost'] : found;
}

/** The most likely of `reachableAddresses`. */
export function reachableAddress(host: string, interfaces: Interfaces): string {
  return reachableAddresses(host, interfaces)[0] ?? 'localhost';
}

/** Where a browser finds a server: an address of version 6 stands in brackets, without the zone that no URL may name. */
export function baseOf(address: string, port: number): string {
  const name = address.replace(/%.*$/, '');
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The facilitator's way in. The key stands behind `#`, which browsers send to no server, so that no log or proxy sees it. */
export function hostLink(base: string, key: string): string {
  return `${base}/host#key=${key}`;
}
