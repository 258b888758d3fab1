import type { Preflight } from '../../shared/wire/preflight.ts';
import type { CheckReport } from '../../shared/wire/requests.ts';
import { fetchJson } from './door.ts';

const PATIENCE_MS = 2000;

/** How long the server's empty answer takes (ms); `lost` when it did not come within two seconds. */
export async function measureRoundTrip(): Promise<number | 'lost'> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const began = performance.now();
  try {
    const response = await fetch('/api/check', { cache: 'no-store', signal: patience.signal });
    return response.ok ? performance.now() - began : 'lost';
  } catch {
    return 'lost';
  } finally {
    clearTimeout(timer);
  }
}

/** Tells the server what this device found; whether it heard. */
export async function reportCheck(report: CheckReport): Promise<boolean> {
  const answer = await fetchJson('/api/check', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
  });
  return isOk(answer);
}

/** What the host wants to know before the day; `undefined` when nothing answered or the key is wrong. */
export async function fetchPreflight(hostKey: string): Promise<Preflight | undefined> {
  const answer = await fetchJson('/api/host/preflight', { headers: bearer(hostKey), cache: 'no-store' });
  return isOk(answer) ? (answer as Preflight) : undefined;
}

/** Forgets the devices that were counted. */
export async function forgetChecks(hostKey: string): Promise<boolean> {
  return isOk(await fetchJson('/api/host/preflight', { method: 'DELETE', headers: bearer(hostKey) }));
}

function bearer(key: string) {
  return { Authorization: `Bearer ${key}` };
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}
