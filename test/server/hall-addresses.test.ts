import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { baseOf, HallAddresses, reachableAddresses } from '../../server/hall-addresses.ts';
import { NetworkCards } from '../../server/network-cards.ts';

function card(address: string, { family = 'IPv4', internal = false, mac = '3c:06:30:11:22:33' } = {}) {
  return { address, internal, mac, netmask: '', cidr: null, family, scopeid: 0 } as NetworkInterfaceInfo;
}

describe('the addresses of a laptop', () => {
  it('given an address of version 6, when it is shown, then it stands in brackets and without its zone', () => {
    expect(new URL(baseOf('::1', 2567)).host).toBe('[::1]:2567');
    expect(baseOf('fe80::1%eth0', 2567)).toBe('http://[fe80::1]:2567');
  });

  it('given the server listens everywhere, when they are listed, then the IPv4 ones of its cards', () => {
    const cards = {
      lo: [card('127.0.0.1', { internal: true })],
      wlan0: [card('fe80::1', { family: 'IPv6' }), card('192.168.1.5')],
      eth0: [card('10.0.0.9')],
    };
    expect(reachableAddresses('0.0.0.0', cards)).toEqual(['192.168.1.5', '10.0.0.9']);
    expect(reachableAddresses('::', cards)).toEqual(['192.168.1.5', '10.0.0.9']);
  });

  it.each([
    'VMware Network Adapter VMnet8',
    'VirtualBox Host-Only Network',
    'vEthernet (WSL)',
    'ZeroTier One [8056c2e21c000001]',
    'CloudflareWARP',
    'NordLynx',
    'Tailscale',
    'lxdbr0',
    'podman0',
    'docker0',
    'vmnet1',
    'utun4',
  ])('given a card named %s before that of the Wi-Fi, when they are listed, then it comes last', (name) => {
    const cards = { [name]: [card('192.168.56.1')], 'Wi-Fi': [card('10.20.0.7')] };
    expect(reachableAddresses('0.0.0.0', cards)).toEqual(['10.20.0.7', '192.168.56.1']);
  });

  it('given a virtual card with the name of a cable, when they are listed, then its maker tells it', () => {
    const cards = {
      'Ethernet 3': [card('192.168.56.1', { mac: '0a:00:27:00:00:0b' })],
      'Local Area Connection* 10': [card('192.168.137.1')],
      WLAN: [card('192.168.8.4')],
    };
    expect(reachableAddresses('0.0.0.0', cards)).toEqual(['192.168.8.4', '192.168.137.1', '192.168.56.1']);
  });

  it('given a card that no router answered, and a public one, when they are listed, then those of a hall come first', () => {
    const cards = { en5: [card('169.254.3.4')], en4: [card('203.0.113.7')], en0: [card('172.16.1.2')] };
    expect(reachableAddresses('0.0.0.0', cards)).toEqual(['172.16.1.2', '203.0.113.7', '169.254.3.4']);
  });

  it('given no network, when they are listed, then localhost', () => {
    expect(reachableAddresses('0.0.0.0', { lo: [card('127.0.0.1', { internal: true })] })).toEqual(['localhost']);
  });

  it('given the server listens on one address, when they are listed, then that one', () => {
    expect(reachableAddresses('10.1.2.3', networkInterfaces())).toEqual(['10.1.2.3']);
  });
});

describe('[WI-31] where phones reach the server now', () => {
  function laptop() {
    const now = {
      at: 0,
      cards: { wlan0: [card('192.168.1.5')], eth0: [card('10.0.0.9')] } as NodeJS.Dict<NetworkInterfaceInfo[]>,
    };
    const addresses = new HallAddresses(
      new NetworkCards(
        () => now.cards,
        () => now.at,
      ),
    );
    const heard: (readonly string[])[] = [];
    addresses.onChange(() => heard.push(addresses.list()));
    return { now, addresses, heard };
  }

  it('given a server that does not listen yet, when it is asked, then nowhere', () => {
    expect(laptop().addresses.list()).toEqual([]);
  });

  it('given the laptop changes its Wi-Fi, when it is asked a second later, then the new address, and whoever listens hears of it once', () => {
    const { now, addresses, heard } = laptop();
    addresses.open('0.0.0.0', 2567);
    expect(addresses.list()).toEqual(['http://192.168.1.5:2567', 'http://10.0.0.9:2567']);
    Object.assign(now, { at: 1000, cards: { wlan0: [card('192.168.43.77')] } });
    expect(addresses.list()).toEqual(['http://192.168.43.77:2567']);
    now.at = 2000;
    addresses.list();
    expect(heard).toEqual([['http://192.168.43.77:2567']]);
    Object.assign(now, { at: 3000, cards: {} });
    expect(addresses.list()).toEqual(['http://localhost:2567']);
    addresses.stop();
  });

  it('given devices that came in by the cable, when it is asked, then that address stands first; what came from the laptop itself does not count', () => {
    const { now, addresses, heard } = laptop();
    addresses.open('::', 2567);
    addresses.list();
    for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.1.5']) {
      addresses.noteCame({ localAddress: '192.168.1.5', remoteAddress });
    }
    addresses.noteCame({ localAddress: '::ffff:10.0.0.9', remoteAddress: '::ffff:10.0.0.31' });
    now.at = 1000;
    expect(addresses.list()).toEqual(['http://10.0.0.9:2567', 'http://192.168.1.5:2567']);
    expect(heard).toHaveLength(1);
    addresses.stop();
  });
});
