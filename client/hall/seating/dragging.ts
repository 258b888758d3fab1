import type { SeatingHand } from './seating-hand.ts';
import type { Target } from './seating-moves.ts';

/** Takes something into the hand when the mouse begins to drag it. @param words what another program would get */
export function carryStart(hand: SeatingHand, pick: () => void, words: string) {
  return (event: DragEvent) => {
    event.stopPropagation();
    pick();
    event.dataTransfer?.setData('text/plain', words);
    if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'move';
    // Let go of outside: nothing is in the hand any more.
    const end = () => {
      if (hand.asked.peek() === undefined) hand.drop();
    };
    (event.currentTarget as HTMLElement).addEventListener('dragend', end, { once: true });
  };
}

/** Where something that is dragged can be put down; marked while it is over it. */
export function dropZone(hand: SeatingHand, target: Target) {
  const mark = (event: DragEvent, isOver: boolean) =>
    (event.currentTarget as HTMLElement).classList.toggle('over', isOver);
  return {
    onDragOver: (event: DragEvent) => {
      const carried = hand.carried.peek();
      if (carried === undefined) return;
      // A whole table goes to a table, never to one of its teams.
      if (carried.kind === 'table' && target !== 'waiting' && target.party !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'move';
      mark(event, true);
    },
    onDragLeave: (event: DragEvent) => mark(event, false),
    onDrop: (event: DragEvent) => {
      mark(event, false);
      const carried = hand.carried.peek();
      if (carried === undefined) return;
      if (carried.kind === 'table' && target !== 'waiting' && target.party !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void hand.putDown(target, carried);
    },
  };
}

/**
 * Goes with the arrow keys from team to team: left and right to the table before and after, up and down through the
 * teams of a table and on to the table above or below.
 * @returns whether the key was one of these
 */
export function goByArrow(grid: HTMLElement, from: Element | null, key: string): boolean {
  const card = from?.closest<HTMLElement>('[data-table]');
  if (card === null || card === undefined) return false;
  const spots = spotsOf(card);
  const own = from?.closest('.seat-team')?.querySelector<HTMLElement>('[data-spot]') ?? from?.closest('[data-spot]');
  const at = Math.max(0, spots.indexOf(own as HTMLElement));
  const cards = [...grid.querySelectorAll<HTMLElement>('[data-table]')];
  const place = cards.indexOf(card);
  const columns = cards.filter(({ offsetTop }) => offsetTop === cards[0]?.offsetTop).length;
  const focus = (next: HTMLElement | undefined, spot: number) => {
    const target = next === undefined ? undefined : (spotsOf(next).at(spot) ?? spotsOf(next).at(-1));
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
    return true;
  };
  switch (key) {
    case 'ArrowRight':
      return focus(cards[place + 1], at);
    case 'ArrowLeft':
      return focus(cards[place - 1], at);
    case 'ArrowDown':
      return at + 1 < spots.length ? focus(card, at + 1) : focus(cards[place + columns], 0);
    case 'ArrowUp':
      return at > 0 ? focus(card, at - 1) : focus(cards[place - columns], -1);
    default:
      return false;
  }
}

function spotsOf(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('[data-spot]')];
}
