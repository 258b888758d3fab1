import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Right } from '../../shared/wire/hall-messages.ts';
import { endOwnKey, openOnThisLaptop } from '../feed/hall-api.ts';
import { keepHostKey, readHostKey } from '../lib/browser/host-key.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { announce } from '../lib/parts/live-region.tsx';
import { hallText } from './words.ts';

export interface Doorstep {
  readonly key: Signal<string | undefined>;
  readonly right: ReadonlySignal<Right | undefined>;
  /** Shows what the address names, with the key that is known now. */
  readonly follow: () => Promise<void>;
}

/** How somebody gets in, by a key or on the server's own laptop, and out again. */
export function createWaysIn({ key, right, follow }: Doorstep) {
  /** A key is on its way without being typed. */
  const opening = signal(false);
  /** Why the last way in without a key did not open: a code. */
  const ticketFault = signal<string | undefined>(undefined);

  async function useKey(next: string): Promise<void> {
    key.value = next;
    keepHostKey(next);
    await follow();
  }

  return {
    opening,
    ticketFault,
    useKey,
    /** Gets this browser a key on the server's own laptop, by the ticket of a link or by asking for one. */
    async openHere(ticket: string | undefined): Promise<void> {
      const kept = readHostKey();
      opening.value = true;
      ticketFault.value = undefined;
      const answer = await openOnThisLaptop(ticket, kept);
      opening.value = false;
      if (answer.ok) return useKey(answer.key);
      // A link that was used before is no reason to put out who has a key.
      if (kept !== undefined) {
        key.value = kept;
        return follow();
      }
      ticketFault.value = answer.code;
      announce(answer.code === 'unreachable' ? hallText().unreachable : refusalText(answer.code));
    },
    /** Forgets the key, and ends it where it was made for this browser. */
    async leave(): Promise<void> {
      if (right.value === 'host' && key.value !== undefined) await endOwnKey(key.value);
      keepHostKey(undefined);
      location.assign(location.pathname);
    },
  };
}
