import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * The address to type on another device: `host` itself when the server listens on one address only, else the first
 * IPv4 address of a network card, else `localhost`. Takes what `os.networkInterfaces()` gives.
 */
export function reachableAddress(host: string, interfaces: Interfaces): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const cards = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return cards.find((card) => card.family === 'IPv4' && !card.internal)?.address ?? 'localhost';
}

/** The facilitator's way in. The key stands behind `#`, which browsers send to no server, so that no log or proxy sees it. */
export function hostLink(address: string, port: number, key: string): string {
  const name = address.includes(':') ? `[${address}]` : address;
  return `http://${name}:${port}/host#key=${key}`;
}
