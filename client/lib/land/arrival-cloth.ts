/** One lozenge of the arrival cloth (px): a place at a table, woven when somebody sits there. */
export interface ClothPlace {
  readonly table: number;
  readonly x: number;
  readonly y: number;
  readonly taken: boolean;
}

/** The arrival cloth: one column for a table, one lozenge for a person. */
export interface Cloth {
  /** Half a lozenge's height (px). */
  readonly radius: number;
  readonly places: readonly ClothPlace[];
}

/** Most lozenges above each other before a table takes a second column. */
const MOST_ROWS = 12;
/** Half a lozenge beside the room that it has. */
const FILL = 0.45;
const LARGEST = 9;
/** Widest column of a table, in lozenges' halves: few tables stand together at the left. */
const WIDEST = 8;

/**
 * Lays the cloth into a box so that its lozenges are as large as they can be: tables side by side in one band or several.
 * @param people people at each table, in order
 * @param places people for whom a table has places; a table with more people gets a taller column
 */
export function layCloth(people: readonly number[], places: number, width: number, height: number): Cloth {
  const most = Math.max(1, places, ...people);
  const columns = Math.ceil(most / MOST_ROWS);
  const rows = Math.ceil(most / columns);
  const tables = Math.max(1, people.length);
  const layouts = [1, 2, 3, 4].map((bands) => {
    const perBand = Math.ceil(tables / bands);
    const step = width / (perBand * (columns + (columns > 1 ? 0.6 : 0)));
    return { bands, perBand, radius: Math.min(LARGEST, step * FILL, (height / (bands * (rows + 0.6))) * FILL) };
  });
  const best = layouts.reduce((a, b) => (b.radius > a.radius * 1.05 ? b : a));
  const { bands, perBand, radius } = best;
  const step = Math.min(width / perBand, radius * WIDEST * columns);
  const bandHeight = height / bands;
  const rowStep = Math.min(bandHeight / (rows + 0.6), (radius / FILL) * 1.1);
  const lozenges = people.flatMap((count, table) => {
    const left = (table % perBand) * step;
    const foot = (Math.floor(table / perBand) + 1) * bandHeight - (bandHeight - rowStep * rows) / 2;
    return Array.from({ length: Math.max(count, places) }, (_, place): ClothPlace => {
      const column = Math.floor(place / rows);
      const x =
        left + step / 2 + (column - (columns - 1) / 2) * Math.min(step / (columns + 0.6), (radius / FILL) * 1.1);
      return { table, x, y: foot - ((place % rows) + 0.5) * rowStep, taken: place < count };
    });
  });
  return { radius, places: lozenges };
}
