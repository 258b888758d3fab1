import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { countBrowsers, roundTrips, shortBrowser, verdictOf } from '../../../../client/hall/preflight/check-device.ts';

describe('round trips', () => {
  it('gives the middle and the slow end of those that came back, and counts the others', () => {
    const samples = [10, 30, 20, 'lost', 40, 200] as const;
    assert.deepEqual(roundTrips(samples), { samples: 6, lost: 1, p50: 30, p95: 200 });
    assert.equal(roundTrips(['lost']), undefined);
  });

  it('calls a hall good, fair or slow', () => {
    assert.equal(verdictOf({ p95: 60, lost: 0, samples: 40 }), 'good');
    assert.equal(verdictOf({ p95: 60, lost: 1, samples: 40 }), 'fair');
    assert.equal(verdictOf({ p95: 300, lost: 0, samples: 40 }), 'fair');
    assert.equal(verdictOf({ p95: 60, lost: 4, samples: 40 }), 'slow');
    assert.equal(verdictOf({ p95: 900, lost: 0, samples: 40 }), 'slow');
  });
});

describe('a browser in short', () => {
  it('says the product and the system with their first number, and nothing else', () => {
    const android = 'Mozilla/5.0 (Linux; Android 10; SM-A127F) AppleWebKit/537.36 (KHTML, like Gecko)';
    assert.equal(shortBrowser(`${android} Chrome/128.0.6613.40 Mobile Safari/537.36`), 'Chrome 128, Android 10');
    assert.equal(
      shortBrowser(`${android} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`),
      'Samsung Internet 25, Android 10',
    );
    assert.equal(
      shortBrowser('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1'),
      'Safari 17, iOS 17',
    );
    assert.equal(shortBrowser(''), 'Browser');
  });

  it('is counted, the most frequent first, with its slowest device', () => {
    const device = (browser: string, p95: number) => ({ browser, p95, p50: 1, samples: 1, lost: 0, at: 0 });
    assert.deepEqual(countBrowsers([device('A', 5), device('B', 7), device('B', 3)]), [
      { browser: 'B', devices: 2, p95: 7 },
      { browser: 'A', devices: 1, p95: 5 },
    ]);
  });
});
