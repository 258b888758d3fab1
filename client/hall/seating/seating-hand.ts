import { batch, computed, signal } from '@preact/signals';
import {
  EMPTY_HISTORY,
  type RelocationHistory,
  redo,
  remember,
  stillThere,
  undo,
} from '../../../shared/seating/relocation-history.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { Relocation } from '../../../shared/session/vocabulary.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { type BriefReader, type Carried, movesFor, readersAmong, type Target } from './seating-moves.ts';
import { seatingText } from './words.ts';

/** What the page around gives: the session as it is now, and how something is asked of it. */
export interface SeatingSession {
  session(): Session | undefined;
  /** @param done what is said when it was done @returns whether it was */
  run(command: SessionCommand, done: string): Promise<boolean>;
}

export type SeatingHand = ReturnType<typeof createSeatingHand>;

/** What somebody who seats people holds in hand, and the way back from what they did. */
export function createSeatingHand(host: SeatingSession) {
  const carried = signal<Carried | undefined>(undefined);
  const history = signal<RelocationHistory>(EMPTY_HISTORY);
  /** Moves that wait for a yes, because somebody has read another brief. */
  const asked = signal<{ readonly moves: readonly Relocation[]; readonly readers: readonly BriefReader[] } | undefined>(
    undefined,
  );
  const people = computed(() => new Set(carried.value?.kind === 'people' ? carried.value.people : []));

  /** Moves people without asking, and remembers the way back. */
  async function apply(moves: readonly Relocation[], done = seatingText().moved(moves.length)): Promise<boolean> {
    const session = host.session();
    if (session === undefined || moves.length === 0) return false;
    const after = remember(history.peek(), session.people, moves);
    if (!(await host.run({ type: 'MovePeople', moves: [...moves] }, done))) return false;
    batch(() => {
      history.value = after;
      carried.value = undefined;
      asked.value = undefined;
    });
    return true;
  }

  /** Goes one step back or on in what was moved. */
  async function step(go: typeof undo, done: (count: number) => string): Promise<void> {
    const session = host.session();
    const found = go(history.peek());
    if (session === undefined || found === undefined) return;
    const moves = stillThere(session.people, found.moves);
    if (moves.length > 0 && !(await host.run({ type: 'MovePeople', moves }, done(moves.length)))) return;
    history.value = found.after;
  }

  /** Moves people; asks first where somebody would play a party after reading another one's brief. */
  async function move(moves: readonly Relocation[], done?: string): Promise<void> {
    const session = host.session();
    if (session === undefined) return;
    if (moves.length === 0) return announce(seatingText().nothing);
    const readers = readersAmong(session, moves);
    if (readers.length > 0) asked.value = { moves, readers };
    else await apply(moves, done);
  }

  return {
    carried,
    asked,
    history,
    isPicked: (person: string) => people.value.has(person),
    move,
    apply,
    undo: () => step(undo, seatingText().undone),
    redo: () => step(redo, seatingText().redone),
    /** Takes somebody into the hand, or out of it again. */
    pickPerson(person: string): void {
      const now = people.peek();
      const next = now.has(person) ? [...now].filter((one) => one !== person) : [...now, person];
      carried.value = next.length === 0 ? undefined : { kind: 'people', people: next };
    },
    pickPeople(ids: readonly string[]): void {
      carried.value = ids.length === 0 ? undefined : { kind: 'people', people: ids };
    },
    pickTable(table: number): void {
      carried.value = { kind: 'table', table };
    },
    drop(): void {
      carried.value = undefined;
    },
    /** Puts what is carried down at a team, a table, or out of their seats. */
    async putDown(target: Target, what = carried.peek()): Promise<void> {
      const session = host.session();
      if (session === undefined || what === undefined) return;
      const moves = movesFor(session, what, target);
      const isSwap = what.kind === 'table' && target !== 'waiting';
      await move(moves, isSwap ? seatingText().swapped(target.table, what.table) : undefined);
      if (moves.length === 0) carried.value = undefined;
    },
    /** A further round begins: what was moved in the one before cannot be taken back. */
    forget(): void {
      batch(() => {
        history.value = EMPTY_HISTORY;
        carried.value = undefined;
        asked.value = undefined;
      });
    },
  };
}
