import type { NetworkInterfaceInfo } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostNames, isLoopback, readHostName } from '../../../server/access/host-names.ts';
import { NetworkCards } from '../../../server/network-cards.ts';

const cardsWith = (addresses: readonly string[]) => ({
  eth0: addresses.map((address) => ({ address }) as NetworkInterfaceInfo),
});
const CARDS = cardsWith(['127.0.0.1', '192.168.1.5', 'fe80::1%eth0', '2001:db8::5']);
const socket = { localAddress: '10.0.0.9', localPort: 2567 };

describe('the names of a server', () => {
  const names = new HostNames(['runding.lan', 'hall.example:8443', '203.0.113.7'], new NetworkCards(() => CARDS));

  it.each([
    'localhost:2567',
    'LOCALHOST:2567',
    'localhost',
    '127.0.0.1:2567',
    '127.0.0.2:2567',
    '[::1]:2567',
    '[0:0:0:0:0:0:0:1]:2567',
    '10.0.0.9:2567',
    '192.168.1.5:2567',
    '192.168.1.5',
    '[fe80::1]:2567',
    '[2001:DB8:0::5]:2567',
    'runding.lan:2567',
    'Runding.LAN',
    'hall.example:8443',
    'hall.example:2567',
    '203.0.113.7:2567',
  ])('[WI-20] given "%s", when it is asked for, then it is one of them', (host) => {
    expect(names.isOwn(host, socket)).toBe(true);
  });

  it.each([
    undefined,
    '',
    ' ',
    'evil.example',
    'evil.example:2567',
    'localhost:2568',
    'localhost:',
    'localhost.:2567',
    'x.localhost:2567',
    'localhost.evil.example:2567',
    '127.0.0.1.evil.example:2567',
    '127.0.0.1:80',
    '192.168.1.6:2567',
    '0.0.0.0:2567',
    '[::]:2567',
    '[fe80::2]:2567',
    'runding.lan:8443',
    'sub.runding.lan:2567',
    'hall.example:8444',
    'evil.example@localhost:2567',
    'localhost:2567@evil.example',
    'localhost:2567/evil',
    'localhost:2567?',
    'localhost:2567#',
    'localhost\\evil:2567',
    'local host:2567',
    'localhost,evil.example',
    '[::1',
    '::1',
    '[',
    '%',
  ])('[WI-20] given "%s", when it is asked for, then it is none of them', (host) => {
    expect(names.isOwn(host, socket)).toBe(false);
  });

  it('[WI-20] given the laptop changes its network, when it is asked under the new address, then it knows it', () => {
    let now = 0;
    let cards = cardsWith(['192.168.1.5']);
    const moving = new HostNames(
      [],
      new NetworkCards(
        () => cards,
        () => now,
      ),
    );
    expect(moving.isOwn('192.168.1.5:2567', socket)).toBe(true);
    cards = cardsWith(['192.168.7.7']);
    now += 1000;
    expect(moving.isOwn('192.168.7.7:2567', socket)).toBe(true);
    expect(moving.isOwn('192.168.1.5:2567', socket)).toBe(false);
  });

  it('[WI-20] given a server on both versions, when it is asked under an address of version 4, then it knows it', () => {
    const alone = new HostNames([], new NetworkCards(() => ({})));
    expect(alone.isOwn('10.0.0.9:2567', { localAddress: '::ffff:10.0.0.9', localPort: 2567 })).toBe(true);
    expect(alone.isOwn('[fe80::1]:2567', { localAddress: 'fe80::1%eth0', localPort: 2567 })).toBe(true);
  });

  it('given any text, when it is read as a host, then what is read is a name that URLs keep as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webAuthority({ withPort: true, withIPv6: true })), (text) => {
        const read = readHostName(text);
        if (read === undefined) return;
        const written = read.name.includes(':') ? `[${read.name}]` : read.name;
        expect(new URL(`http://${written}`).hostname).toBe(written);
      }),
    );
  });

  it('given addresses, when they are looked at, then loopback ones are told from others', () => {
    for (const own of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1']) expect(isLoopback(own), own).toBe(true);
    for (const other of [undefined, '', 'localhost', '10.0.0.1', '::', '::ffff:10.0.0.1', 'fe80::1'])
      expect(isLoopback(other), other).toBe(false);
  });
});
