import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { baseOf, hostLink, reachableAddress } from '../../../server/access/host-link.ts';

function card(address: string, family: 'IPv4' | 'IPv6', internal = false) {
  const shared = { address, internal, netmask: '', mac: '', cidr: null };
  return family === 'IPv4' ? { ...shared, family } : { ...shared, family, scopeid: 0 };
}

describe('the link for the facilitator', () => {
  it('given a key, when the link is made, then the key stands in the fragment only', () => {
    const link = new URL(hostLink(baseOf('192.168.1.5', 2567), 'KEY'));
    expect(link).toMatchObject({ origin: 'http://192.168.1.5:2567', pathname: '/host', search: '', hash: '#key=KEY' });
  });

  it('given an address of version 6, when it is shown, then it stands in brackets and without its zone', () => {
    expect(new URL(baseOf('::1', 2567)).host).toBe('[::1]:2567');
    expect(baseOf('fe80::1%eth0', 2567)).toBe('http://[fe80::1]:2567');
  });

  it('given the server listens everywhere, when an address is chosen, then the first IPv4 one of a network card', () => {
    const cards = {
      lo: [card('127.0.0.1', 'IPv4', true)],
      wlan0: [card('fe80::1', 'IPv6'), card('192.168.1.5', 'IPv4')],
      eth0: [card('10.0.0.9', 'IPv4')],
    };
    expect(reachableAddress('0.0.0.0', cards)).toBe('192.168.1.5');
    expect(reachableAddress('::', cards)).toBe('192.168.1.5');
  });

  it('given no network, when an address is chosen, then localhost', () => {
    expect(reachableAddress('0.0.0.0', { lo: [card('127.0.0.1', 'IPv4', true)] })).toBe('localhost');
  });

  it('given the server listens on one address, when an address is chosen, then that one', () => {
    expect(reachableAddress('10.1.2.3', networkInterfaces())).toBe('10.1.2.3');
  });
});
