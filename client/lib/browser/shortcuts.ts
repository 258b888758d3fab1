import { type ReadonlySignal, signal } from '@preact/signals';
import { tinykeys } from 'tinykeys';
import { readStored, writeStored } from '../../feed/device-storage.ts';

/** One row of a page's table of keys; the same rows are the page's list of them. */
export interface Shortcut<Name extends string = string> {
  /** What the words of the page call it by. */
  readonly name: Name;
  /** What is pressed, as tinykeys writes it: `p`, `Shift+ArrowLeft`; no patterns, which old engines do not know. */
  readonly presses: readonly string[];
  /** Does what the key stands for; `false` when it stands for nothing at this moment, and the browser may have it. */
  act(event: KeyboardEvent): unknown;
}

/** Hears the keys of a table, but for those that `ignore` leaves to somebody else; the answer stops it. */
export function listenForShortcuts(
  shortcuts: readonly Shortcut[],
  ignore: (event: KeyboardEvent) => boolean,
): () => void {
  const bindings = shortcuts.flatMap(({ presses, act }) => {
    const hear = (event: KeyboardEvent) => {
      if (!ignore(event) && act(event) !== false) event.preventDefault();
    };
    return presses.map((press) => [press, hear] as const);
  });
  return tinykeys(window, Object.fromEntries(bindings));
}

/** A sign that some keyboards give with Shift and some without; a letter whose capital means the same. */
export const withOrWithoutShift = (key: string): readonly string[] => [key, `Shift+${key}`];

/** Whether something is being typed, or the browser and the system are meant. */
export function isTyping({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  return isField || altKey || ctrlKey || metaKey;
}

/** A switch that this device keeps: on until it is turned off. */
export interface KeptSwitch {
  readonly isOn: ReadonlySignal<boolean>;
  turn(isOn: boolean): void;
}

/** Single signs typed by accident, by speech software or a tremor, can be turned off for good under a name. */
export function keptSwitch(name: string): KeptSwitch {
  const isOn = signal(readStored(name) !== 'off');
  return {
    isOn,
    turn: (next) => {
      isOn.value = next;
      writeStored(name, next ? 'on' : 'off');
    },
  };
}
