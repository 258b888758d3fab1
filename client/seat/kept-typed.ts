import { effect, type ReadonlySignal, type Signal, untracked } from '@preact/signals';
import { forget, readStored, writeStored } from '../feed/device-storage.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { storageName } from './storage-name.ts';

type Typed = Readonly<Record<string, string>>;

/**
 * Keeps what is typed in a seat on this device, so that a reload brings it back; each seat of each table has its own.
 * Returns what ends it.
 */
export function keepTyped(view: ReadonlySignal<TableView | undefined>, typed: Signal<Typed>): () => void {
  let kept: string | undefined;
  return effect(() => {
    const known = view.value;
    const texts = typed.value;
    if (known === undefined || known.entries.length === 0) return;
    const name = storageName('typed', known);
    untracked(() => {
      if (name === kept) return write(name, texts);
      kept = name;
      typed.value = { ...read(name), ...texts };
    });
  });
}

function write(name: string, typed: Typed): void {
  const texts = Object.entries(typed).filter(([, text]) => text !== '');
  if (texts.length === 0) forget(name);
  else writeStored(name, JSON.stringify(Object.fromEntries(texts)));
}

function read(name: string): Typed {
  try {
    const texts: unknown = JSON.parse(readStored(name) ?? '{}');
    if (typeof texts !== 'object' || texts === null) return {};
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}
