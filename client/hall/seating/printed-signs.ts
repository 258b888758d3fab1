import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Draws secrets for the signs of tables; `undefined` when the server gave none. @param replacing older signs die */
export type MintSigns = (
  tables: readonly number[],
  replacing: boolean,
) => Promise<ReadonlyMap<number, string> | undefined>;

export interface PrintedSigns {
  /** By table. */
  readonly secrets: ReadonlyMap<number, string>;
  /** Whether every table has one; also where none can be had, as for whoever only observes. */
  readonly isReady: boolean;
  /** The server gave none. */
  readonly isMissing: boolean;
  /** Draws new ones for these tables; what was printed before opens nothing any more. */
  replace(): Promise<void>;
}

/** Drawn once for as long as the page lives: the same sign is printed again, and looked at before. By session. */
const kept = new Map<string, ReadonlyMap<number, string>>();

/** The secrets of the signs of these tables, drawn when they are wanted first. */
export function usePrintedSigns(session: string, tables: readonly number[], mint: MintSigns | undefined): PrintedSigns {
  const secrets = useSignal<ReadonlyMap<number, string>>(kept.get(session) ?? new Map());
  const isMissing = useSignal(false);
  const wanted = mint === undefined ? [] : tables.filter((table) => !secrets.value.has(table));
  const draw = async (which: readonly number[], replacing: boolean) => {
    const drawn = await mint?.(which, replacing);
    isMissing.value = drawn === undefined;
    secrets.value = new Map([...secrets.peek(), ...(drawn ?? [])]);
    kept.set(session, secrets.peek());
  };
  useEffect(() => {
    if (wanted.length > 0) void draw(wanted, false);
  }, [wanted.join()]);
  return {
    secrets: secrets.value,
    isReady: wanted.length === 0,
    isMissing: isMissing.value,
    replace: () => draw(tables, true),
  };
}
