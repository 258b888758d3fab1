/** Which tables are chosen for an order, and from where a stretch of them is counted. */
export interface CellChoice {
  readonly tables: readonly number[];
  /** The table that a shift-click or a shift-arrow counts from. */
  readonly from?: number;
}

export const NOTHING_CHOSEN: CellChoice = { tables: [] };

/** Adds a table, or takes it out. */
export function toggleCell(choice: CellChoice, table: number): CellChoice {
  const isIn = choice.tables.includes(table);
  const tables = isIn ? choice.tables.filter((one) => one !== table) : [...choice.tables, table];
  return { tables: inOrder(tables), from: table };
}

/** Adds every table between the last one that was tapped and this one, in the order in which they are shown. */
export function reachCell(choice: CellChoice, table: number, shown: readonly number[]): CellChoice {
  const [from, to] = [shown.indexOf(choice.from ?? table), shown.indexOf(table)];
  if (from < 0 || to < 0) return toggleCell(choice, table);
  const stretch = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...choice, tables: inOrder([...new Set([...choice.tables, ...stretch])]), from: choice.from ?? table };
}

/** What is left of a choice when tables have gone: a round began. */
export function keepCells(choice: CellChoice, shown: readonly number[]): CellChoice {
  const tables = choice.tables.filter((table) => shown.includes(table));
  return tables.length === choice.tables.length ? choice : { tables };
}

function inOrder(tables: readonly number[]): number[] {
  return tables.toSorted((a, b) => a - b);
}

/** Where an arrow key leads in a grid that is filled row by row; `undefined` when the key leads nowhere. */
export function steppedTo(key: string, place: number, count: number, columns: number): number | undefined {
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place - columns,
    ArrowDown: place + columns,
    Home: 0,
    End: count - 1,
  };
  const next = step[key];
  return next === undefined || next < 0 || next >= count ? undefined : next;
}
