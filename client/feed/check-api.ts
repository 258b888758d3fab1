import type { Done } from '../../shared/wire/hall-messages.ts';
import type { CheckReport } from '../../shared/wire/requests.ts';
import { addressOf } from '../../shared/wire/route.ts';
import { isNo, isRecord } from '../../shared/wire/seat-answers.ts';
import { SEAT_ROUTES } from '../../shared/wire/seat-routes.ts';
import { askRoute } from './api.ts';

const PATIENCE_MS = 2000;

/** How long the server's empty answer takes (ms); `lost` when it did not come within two seconds. */
export async function measureRoundTrip(): Promise<number | 'lost'> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const began = performance.now();
  try {
    const response = await fetch(addressOf(SEAT_ROUTES.measure, {}), { cache: 'no-store', signal: patience.signal });
    return response.ok ? performance.now() - began : 'lost';
  } catch {
    return 'lost';
  } finally {
    clearTimeout(timer);
  }
}

/** Tells the server what this device found; whether it heard. */
export async function reportCheck(report: CheckReport): Promise<boolean> {
  const answer = await askRoute(SEAT_ROUTES.reportCheck, { body: report }, readDone);
  return answer.ok;
}

function readDone(came: unknown): Done | undefined {
  if (isNo(came)) return came;
  return isRecord(came) && came.ok === true ? { ok: true } : undefined;
}
