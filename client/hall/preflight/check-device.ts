import type { CheckedDevice, RoundTrips } from '../../../shared/wire/preflight.ts';

/** A sample that was not answered. */
const LOST = 'lost';
export type Sample = number | typeof LOST;

/** Middle and slow end of the round trips that came back; nothing before the first one did (ms, one decimal). */
export function roundTrips(samples: readonly Sample[]): RoundTrips | undefined {
  const times = samples.filter((one) => one !== LOST).sort((one, other) => one - other);
  if (times.length === 0) return undefined;
  const at = (share: number) => Math.round(10 * (times[Math.ceil(share * times.length) - 1] ?? 0)) / 10;
  return { samples: samples.length, lost: samples.length - times.length, p50: at(0.5), p95: at(0.95) };
}

export type Verdict = 'good' | 'fair' | 'slow';

/** What round trips mean for a hall: an offer is seen at once, with a moment's delay, or late. */
export function verdictOf({ p95, lost, samples }: Pick<RoundTrips, 'p95' | 'lost' | 'samples'>): Verdict {
  if (p95 > 400 || lost * 20 > samples) return 'slow';
  return p95 > 120 || lost > 0 ? 'fair' : 'good';
}

const BROWSERS = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['UC Browser', /\bUCBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*Safari/],
] as const;

const SYSTEMS = [
  ['Android', /\bAndroid (\d+)/],
  ['iOS', /\b(?:iPhone OS|CPU OS) (\d+)/],
  ['Windows', /\bWindows NT/],
  ['macOS', /\bMac OS X/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** "Chrome 128, Android 10" from what a browser says of itself; enough to know what to expect, too little to know whose it is. */
export function shortBrowser(agent: string): string {
  const first = (known: readonly (readonly [string, RegExp])[]) => {
    for (const [name, pattern] of known) {
      const found = pattern.exec(agent);
      if (found !== null) return [name, found[1]].filter(Boolean).join(' ');
    }
    return undefined;
  };
  const words = [first(BROWSERS), first(SYSTEMS)].filter((one) => one !== undefined);
  return words.length === 0 ? 'Browser' : words.join(', ');
}

/** Devices of one kind of browser. */
export interface BrowserCount {
  readonly browser: string;
  readonly devices: number;
  /** The slowest of them. */
  readonly p95: number;
}

/** Devices by browser, the most frequent first. */
export function countBrowsers(devices: readonly CheckedDevice[]): readonly BrowserCount[] {
  const counts = new Map<string, BrowserCount>();
  for (const { browser, p95 } of devices) {
    const known = counts.get(browser) ?? { browser, devices: 0, p95: 0 };
    counts.set(browser, { browser, devices: known.devices + 1, p95: Math.max(known.p95, p95) });
  }
  return [...counts.values()].sort(
    (one, other) => other.devices - one.devices || one.browser.localeCompare(other.browser),
  );
}
