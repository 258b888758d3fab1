import type { HallOutage } from '../../shared/wire/hall-messages.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { watchOutage } from './hall-outage.ts';
import type { Presence } from './presence.ts';
import { watchStandIns } from './stand-ins.ts';

/** What is watched of a session as long as the house has it. */
interface Watch {
  readonly outage: ReturnType<typeof watchOutage>;
  stop(): void;
}

/** Watches each session's phones once, for its board and for those who stand in. */
export class HallWatches {
  readonly #presence: Presence;
  readonly #of = new Map<string, Watch>();

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  /** The house has a session from now on. */
  begin(session: SessionHost): void {
    const outage = watchOutage(session, this.#presence);
    const standIns = watchStandIns(session, this.#presence, outage);
    this.#of.set(session.id, {
      outage,
      stop() {
        standIns.stop();
        outage.stop();
      },
    });
  }

  /** The house has it no more. */
  end({ id }: Pick<SessionHost, 'id'>): void {
    this.#of.get(id)?.stop();
    this.#of.delete(id);
  }

  /** The outage of a session's hall that is on. */
  outageOf({ id }: Pick<SessionHost, 'id'>): HallOutage | undefined {
    return this.#of.get(id)?.outage.news();
  }

  stop(): void {
    for (const id of [...this.#of.keys()]) this.end({ id });
  }
}
