import type { HallNews } from '../../shared/wire/messages.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { phaseScene, publicNews } from './phase.ts';

/** Phones that wait ask every few seconds, a hall of them within one: what they are told is made once a second. */
const FRESH_MS = 1000;

const told = new WeakMap<SessionHost, HallNews>();

/** What everybody in the hall may know, wherever they sit: the clock of most tables, and what was said to all of them. */
export function hallNews(host: SessionHost, now: number = Date.now()): HallNews {
  const known = told.get(host);
  if (known !== undefined && Math.abs(now - known.serverTime) < FRESH_MS) return { ...known, serverTime: now };
  const tables = [...host.tables.values()].map(({ table }) => table);
  const { name, endsAt, leftMs, paused, news } = phaseScene(
    host.session,
    tables,
    publicNews(host.entries, host.session, tables),
  );
  const fresh: HallNews = {
    serverTime: now,
    news,
    ...(name === undefined ? {} : { phase: name }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(leftMs === undefined ? {} : { leftMs }),
    ...(paused === undefined ? {} : { paused }),
  };
  told.set(host, fresh);
  return fresh;
}
