import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Application } from 'express';
import { removeConsole, writeConsole } from './access/console-file.ts';
import { Door } from './access/door.ts';
import { type DoorLimits, DoorLines } from './access/door-lines.ts';
import { ensurePrintedKey } from './access/host-key.ts';
import { HostNames } from './access/host-names.ts';
import { HostTickets, ticketLink } from './access/host-tickets.ts';
import { KeyDoor } from './access/key-door.ts';
import { drawSecret } from './access/secrets.ts';
import { ArchiveShelf } from './archives/archive-shelf.ts';
import { HallWatches } from './boards/hall-watches.ts';
import { Presence } from './boards/presence.ts';
import { type Config, listensAtHome } from './config.ts';
import { logFault } from './faults.ts';
import { freePort } from './free-port.ts';
import { baseOf } from './hall-addresses.ts';
import { driveBots } from './hosting/bot-driver.ts';
import { type DamagedLog, House } from './hosting/house.ts';
import { guidePractise } from './hosting/practise.ts';
import { type AddPages, addRoutes } from './http/routes.ts';
import { Allowances } from './limits/allowances.ts';
import { NetworkCards } from './network-cards.ts';
import { Results } from './results/results.ts';
import { type RunningServer, serveRooms } from './rooms/serve-rooms.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

/** The product, running. */
export interface Runding {
  readonly port: number;
  /** Addresses that phones could open at the start, best first, with port. */
  readonly addresses: readonly string[];
  /** The host key to print: minted where no ticket opens the host page and no printed key lives. */
  readonly minted?: string | undefined;
  /** A link that opens the host page once, within a minute, on this machine; absent where only keys open it. */
  readonly giveTicket?: (() => string) | undefined;
  readonly damaged: readonly DamagedLog[];
  readonly house: House;
  /** Finishes what was asked, lets go of the sockets, closes the store. May be called twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly scenariosDir: string;
  readonly pages: AddPages;
  /** How fast people are seated, where it is not as usual. */
  readonly doorLimits?: DoorLimits | undefined;
}

/** Where a server on all addresses is found from its own machine. */
const HOME: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** The composition root: store → house → rooms and pages → open doors. Rejects with a named error when it cannot start. */
export async function startRunding({ config, scenariosDir, pages, doorLimits }: StartOptions): Promise<Runding> {
  const store = await openSqliteStore(config.dataDir);
  let server: RunningServer | undefined;
  try {
    const cards = new NetworkCards();
    const house = new House(store, Date.now, cards);
    const keys = new KeyDoor(store);
    const allowances = new Allowances();
    const lines = new DoorLines(doorLimits);
    const door = new Door(house, lines);
    const presence = new Presence();
    const watches = new HallWatches(presence);
    const results = new Results();
    const stopBots: (() => void)[] = [];
    house.onSession((session) => {
      guidePractise(session);
      session.onTable((table) => {
        stopBots.push(driveBots(table, session.session.language));
      });
      watches.begin(session);
    });
    house.onGone((session) => watches.end(session));
    const damaged = await house.restore();
    const { host, dataDir } = config;
    const archives = new ArchiveShelf(join(dataDir, 'archives'));
    await archives.restore();
    // Phones of an open session look for it where it was.
    const mayMove =
      config.anyPort === true && [...house.sessions.values()].every(({ session }) => session.stage !== 'open');
    const wished = mayMove ? await freePort(config.port, host) : config.port;
    const tickets = config.locked || !listensAtHome(config) ? undefined : new HostTickets();
    const consoleSecret = drawSecret();
    const ways = { tickets, consoleSecret };
    const routes = (app: Application) =>
      addRoutes(app, { house, archives, door, results, keys, ways, allowances, scenariosDir, dataDir, pages });
    // A name to listen on is printed as the address, so it is one to be asked under.
    const names = new HostNames([...(config.names ?? []), ...(isIP(host) === 0 ? [host] : [])], cards);
    const opened = await serveRooms({
      house,
      holders: door.holders,
      lines,
      keys,
      presence,
      watches,
      results,
      names,
      allowances,
      port: wished,
      host,
      routes,
    });
    server = opened;
    const { port } = opened;
    house.addresses.open(host, port);
    house.watchClock();
    house.checkLogs().catch((error) => logFault('checking the logs', error));
    // Only now: a start that fails on its port must not take the first key along.
    const { minted } = tickets === undefined ? await ensurePrintedKey(store) : {};
    await writeConsole(dataDir, { base: baseOf(HOME[host] ?? host, port), secret: consoleSecret }).catch((error) =>
      logFault('saying in the data folder where the server listens', error),
    );
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= (async () => {
        for (const stopBot of stopBots) stopBot();
        watches.stop();
        await removeConsole(dataDir);
        await house.stop();
        await opened.close().catch((error) => logFault('closing rooms', error));
        await store.close();
      })();
      return stopping;
    };
    const giveTicket = tickets && (() => ticketLink(port, tickets.give()));
    return { port, addresses: house.addresses.list(), minted, giveTicket, damaged, house, stop };
  } catch (error) {
    await server?.close();
    await store.close();
    throw error;
  }
}
