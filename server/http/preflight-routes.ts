import { statfs } from 'node:fs/promises';
import type { Application } from 'express';
import type { CheckedDevice, Preflight } from '../../shared/wire/preflight.ts';
import type { CheckReport } from '../../shared/wire/requests.ts';
import type { House } from '../hosting/house.ts';
import { createAttemptLimiter } from '../limits/attempt-limiter.ts';
import { VERSION } from '../product.ts';
import { answerRoutes, noNeed } from './answer-route.ts';
import { addressOf, sendNo } from './answers.ts';

/** Devices that are remembered at most; beyond that the oldest is forgotten. */
const MOST_DEVICES = 2000;

export interface PreflightOptions {
  readonly house: House;
  /** Folder that keeps the sessions: its disk must not fill up on the day. */
  readonly dataDir: string;
}

/**
 * What a facilitator looks at before the day: addresses, disk, versions, and the devices that reached this laptop through
 * their check page. Figures only, in memory only. Adds `GET /api/check` (an empty answer to be timed), `POST /api/check`,
 * and, behind the host's key, `GET` and `DELETE /api/host/preflight` (the latter forgets the devices).
 */
export function addPreflightRoutes(app: Application, { house, dataDir }: PreflightOptions): void {
  const devices = new Map<string, CheckedDevice>();
  const attempts = createAttemptLimiter({ perKey: 2000, windowMs: 60_000, now: Date.now });

  const answer = answerRoutes(app, noNeed);

  answer('measure', ({ response }) => {
    response.set('Cache-Control', 'no-store').status(204).end();
    return undefined;
  });

  const keepReport = ({ body }: { readonly body: CheckReport }) => {
    const { id, browser, ...found } = body;
    devices.delete(id);
    devices.set(id, { ...found, browser: plain(browser), at: Date.now() });
    for (const oldest of devices.keys()) {
      if (devices.size <= MOST_DEVICES) break;
      devices.delete(oldest);
    }
    return { ok: true } as const;
  };
  answer('reportCheck', keepReport, (request, response, next) => {
    if (attempts.attempt(addressOf(request)).allowed) next();
    else sendNo(response, 'too-many-attempts', 429);
  });

  answer('readPreflight', async () => {
    const disk = await diskOf(dataDir);
    return {
      ok: true,
      addresses: house.addresses.list(),
      version: VERSION,
      node: process.version,
      ...(disk === undefined ? {} : { disk }),
      lastCommitMs: house.store.stats().lastCommitMs,
      devices: [...devices.values()].reverse(),
      serverTime: Date.now(),
    };
  });

  answer('forgetChecks', () => {
    devices.clear();
    return { ok: true };
  });
}

/** Letters, digits and the marks of a version; a name that says more is not a browser's. */
function plain(browser: string): string {
  return browser.replace(/[^\w .,()-]/g, '').trim();
}

async function diskOf(folder: string): Promise<Preflight['disk']> {
  try {
    const { bsize, bavail, blocks } = await statfs(folder);
    return { free: bsize * bavail, total: bsize * blocks };
  } catch {
    return undefined;
  }
}
