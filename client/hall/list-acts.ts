import type { ReadonlySignal, Signal } from '@preact/signals';
import type { OpenSessionRequest } from '../../shared/wire/requests.ts';
import { ask } from '../feed/hall-api.ts';
import { saveSeat } from '../feed/saved-seat.ts';

/** What the acts on the list of sessions reach. */
export interface ListReach {
  readonly key: ReadonlySignal<string | undefined>;
  /** A refusal, or nothing. */
  readonly trouble: Signal<string | undefined>;
  /** Says a refusal by its code. */
  readonly refuse: (code: string) => false;
  /** Fetches the list of sessions anew. */
  readonly refresh: () => Promise<void>;
}

/** How sessions come onto the list and archives leave it. */
export function createListActs({ key, trouble, refuse, refresh }: ListReach) {
  return {
    /** Opens a session and leads to its board, or to the own seat of a practise session. */
    async open(wish: OpenSessionRequest): Promise<boolean> {
      if (key.value === undefined) return false;
      trouble.value = undefined;
      const answer = await ask('openSession', { bearer: key.value, body: wish });
      if (!answer.ok) return refuse(answer.code);
      if (answer.join === undefined) {
        location.hash = `session=${answer.session.id}`;
        return true;
      }
      const { token, rejoinCode, seat, waiting } = answer.join;
      const { sessionCode, name } = seat ?? waiting;
      saveSeat({ code: sessionCode, token, rejoinCode, name });
      location.assign('/?resume=1');
      return true;
    },
    /** Opens one to be read: it stands on the list of sessions. */
    async openArchive(file: File) {
      trouble.value = undefined;
      const answer = await ask('openArchive', { bearer: key.value, body: file });
      if (answer.ok) await refresh();
      return answer;
    },
    /** Goes on with the session of an opened archive on this laptop, and leads to it. */
    async resume(archive: string): Promise<boolean> {
      const answer = await ask('resumeArchive', { bearer: key.value, archive });
      if (!answer.ok) return refuse(answer.code);
      location.hash = `session=${answer.session}`;
      return true;
    },
    /** Closes an opened archive; the file that was chosen is where it was. */
    async putAway(archive: string): Promise<boolean> {
      const answer = await ask('deleteSession', { bearer: key.value, session: archive });
      if (!answer.ok) return refuse(answer.code);
      await refresh();
      return true;
    },
  };
}
