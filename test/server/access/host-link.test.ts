import { describe, expect, it } from 'vitest';
import { hostLink } from '../../../server/access/host-link.ts';
import { baseOf } from '../../../server/hall-addresses.ts';

describe('the link for the facilitator', () => {
  it('given a key, when the link is made, then the key stands in the fragment only', () => {
    const link = new URL(hostLink(baseOf('192.168.1.5', 2567), 'KEY'));
    expect(link).toMatchObject({ origin: 'http://192.168.1.5:2567', pathname: '/host', search: '', hash: '#key=KEY' });
  });
});
