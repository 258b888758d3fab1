import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wifiCode, wifiFault } from '../../../client/projector/wifi.ts';

/** What a phone reads out of such a code: fields up to a bare semicolon, signs behind a backslash as they are. */
function read(code: string): Record<string, string> {
  const found: Record<string, string> = {};
  const body = /^WIFI:([\s\S]*);$/.exec(code)?.[1] ?? '';
  for (const [, key = '', value = ''] of body.matchAll(/([A-Z]):((?:\\[\s\S]|[^\\;])*);/g)) {
    found[key] = value.replace(/\\([\s\S])/g, '$1');
  }
  return found;
}

describe('the code of the hall’s Wi-Fi', () => {
  it('given a plain network, then it is what cameras of phones know', () => {
    expect(wifiCode({ name: 'RUNDING', password: 'sasambo26' })).toBe('WIFI:T:WPA;S:RUNDING;P:sasambo26;;');
  });

  it('given an open network, then no password is asked for', () => {
    expect(wifiCode({ name: 'RUNDING', password: '' })).toBe('WIFI:T:nopass;S:RUNDING;;');
  });

  it('given the code’s own signs in name and password, then each is escaped', () => {
    expect(wifiCode({ name: 'Aula; "A", B:2', password: 'a\\b;c:d,e' })).toBe(
      'WIFI:T:WPA;S:Aula\\; \\"A\\"\\, B\\:2;P:a\\\\b\\;c\\:d\\,e;;',
    );
  });

  it('given any name and password, then a phone reads them back as they were typed', () => {
    const sign = fc.oneof(fc.constantFrom(';', '\\', '"', ',', ':'), fc.string({ minLength: 1, maxLength: 1 }));
    const text = (least: number, most: number) =>
      fc.array(sign, { minLength: least, maxLength: most }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text(1, 32), text(8, 63), (name, password) => {
        expect(read(wifiCode({ name, password }))).toEqual({ T: 'WPA', S: name, P: password });
      }),
    );
  });

  it('given what no network has, then it is said which part is wrong', () => {
    expect(wifiFault({ name: 'x'.repeat(32), password: '' })).toBeUndefined();
    expect(wifiFault({ name: 'é'.repeat(17), password: '' })).toBe('name');
    expect(wifiFault({ name: 'RUNDING', password: '1234567' })).toBe('password');
    expect(wifiFault({ name: 'RUNDING', password: 'x'.repeat(64) })).toBe('password');
    expect(wifiFault({ name: 'RUNDING', password: 'sasambo26' })).toBeUndefined();
  });
});
