import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { HostTickets, isFromThisMachine, ticketLink } from '../../../server/access/host-tickets.ts';

describe('tickets to the host page', () => {
  it('[WI-22] given a ticket, when it is spent twice, then it is good once', () => {
    const tickets = new HostTickets(() => 0);
    const ticket = tickets.give();
    expect(ticket).toMatch(/^[\w-]{32}$/);
    expect(tickets.spend(ticket)).toBe(true);
    expect(tickets.spend(ticket)).toBe(false);
    expect(tickets.spend('')).toBe(false);
  });

  it('[WI-22] given a ticket, when 60 seconds have passed, then it is good no more', () => {
    let now = 1_000_000;
    const tickets = new HostTickets(() => now);
    const [early, late] = [tickets.give(), tickets.give()];
    now += 59_999;
    expect(tickets.spend(early)).toBe(true);
    now += 1;
    expect(tickets.spend(late)).toBe(false);
  });

  it('[WI-22] given many tickets, when more are given, then the oldest end and the newest are good', () => {
    const tickets = new HostTickets(() => 0);
    const given = Array.from({ length: 21 }, () => tickets.give());
    expect(given.map((ticket) => tickets.spend(ticket))).toEqual([false, ...Array(20).fill(true)]);
  });

  it('given a ticket, when it is put into a link, then it stands in the fragment only', () => {
    expect(new URL(ticketLink(2568, 'T'))).toMatchObject({ host: 'localhost:2568', search: '', hash: '#ticket=T' });
  });
});

interface Made {
  readonly remote?: string;
  readonly local?: string;
  readonly headers?: readonly (readonly [string, string])[];
}

function request({ remote = '127.0.0.1', local = '127.0.0.1', headers = own('localhost:2567') }: Made) {
  const socket = Object.defineProperties(new Socket(), {
    remoteAddress: { value: remote },
    localAddress: { value: local },
    localPort: { value: 2567 },
  });
  return { socket, rawHeaders: headers.flat() };
}

function own(host: string): [string, string][] {
  return [
    ['Host', host],
    ['Origin', `http://${host}`],
  ];
}

describe('a request from this machine', () => {
  it.each(['localhost:2567', '127.0.0.1:2567', '[::1]:2567'])(
    '[WI-22] given a page under %s, then it is one',
    (host) => {
      expect(isFromThisMachine(request({ headers: own(host) }))).toBe(true);
      expect(isFromThisMachine(request({ remote: '::1', local: '::1', headers: own(host) }))).toBe(true);
      const mapped = { remote: '::ffff:127.0.0.1', local: '::ffff:127.0.0.1' };
      expect(isFromThisMachine(request({ ...mapped, headers: own(host) }))).toBe(true);
    },
  );

  const good = own('localhost:2567');
  it.each<[string, Made]>([
    ['its peer is another machine', { remote: '192.168.1.7' }],
    ['it came in at an address of the network', { local: '192.168.1.5' }],
    ['both are the address of the network', { remote: '192.168.1.5', local: '192.168.1.5' }],
    ['the peer is gone', { remote: '' }],
    ['its host is a name that leads here', { headers: own('evil.example:2567') }],
    ['its host is an address of the network', { headers: own('192.168.1.5:2567') }],
    ['its host is another loopback address', { headers: own('127.0.0.2:2567') }],
    ['its host has another port', { headers: own('localhost:2568') }],
    ['its host has no port', { headers: own('localhost') }],
    ['it has no host', { headers: [['Origin', 'http://localhost:2567']] }],
    ['it has two hosts', { headers: [...good, ['host', 'localhost:2567']] }],
    ['it has no origin', { headers: [['Host', 'localhost:2567']] }],
    [
      'its origin is another site',
      {
        headers: [
          ['Host', 'localhost:2567'],
          ['Origin', 'http://evil.example'],
        ],
      },
    ],
    [
      'its origin has another port',
      {
        headers: [
          ['Host', 'localhost:2567'],
          ['Origin', 'http://localhost:3000'],
        ],
      },
    ],
    [
      'its origin has another name',
      {
        headers: [
          ['Host', 'localhost:2567'],
          ['Origin', 'http://127.0.0.1:2567'],
        ],
      },
    ],
    [
      'its origin is secure',
      {
        headers: [
          ['Host', 'localhost:2567'],
          ['Origin', 'https://localhost:2567'],
        ],
      },
    ],
    [
      'its origin is hidden',
      {
        headers: [
          ['Host', 'localhost:2567'],
          ['Origin', 'null'],
        ],
      },
    ],
    ['it has two origins', { headers: [...good, ['ORIGIN', 'http://localhost:2567']] }],
    ...[
      'Forwarded',
      'Via',
      'X-Forwarded-For',
      'x-forwarded-proto',
      'X-Forwarded-Anything',
      'X-Real-IP',
      'CF-Connecting-IP',
    ].map((name): [string, Made] => [`it has a header ${name}`, { headers: [...good, [name, '']] }]),
  ])('[WI-22] given %s, then it is none', (_, made) => {
    expect(isFromThisMachine(request(made))).toBe(false);
  });
});
