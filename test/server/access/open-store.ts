import { onTestFinished } from 'vitest';
import type { EventStore } from '../../../server/store/event-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export interface RestartableStore {
  readonly folder: string;
  readonly store: EventStore;
  /** Closes the store and opens the same folder again. */
  restart(): Promise<EventStore>;
}

/** A store of its own for the running test. */
export async function openStore(): Promise<RestartableStore> {
  const folder = temporaryFolder();
  let store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  return {
    folder,
    store,
    async restart() {
      await store.close();
      store = await openSqliteStore(folder);
      return store;
    },
  };
}
