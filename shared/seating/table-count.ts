import { TABLE_LIMIT, TEAM_LIMIT } from '../session/limits.ts';

/** Tables of one size, largest first in a list. */
export interface TableSizes {
  readonly people: number;
  readonly tables: number;
}

/**
 * How many tables so many people fill: as many as have full teams everywhere, the rest making some teams larger; one
 * more where a team would otherwise be larger than its size by two, as far as every team still gets somebody. 1 to 200.
 * @param parties teams at a table, 1 to 6
 * @param teamSize people in a team, 1 to 8
 */
export function tablesFor(people: number, parties: number, teamSize: number): number {
  const most = Math.max(1, Math.min(TABLE_LIMIT, Math.floor(people / parties)));
  const largestTeam = (tables: number) => Math.ceil(Math.ceil(people / tables) / parties);
  const widest = Math.min(TEAM_LIMIT, teamSize + 1);
  let tables = Math.max(1, Math.min(most, Math.floor(people / (parties * teamSize))));
  while (tables < most && largestTeam(tables) > widest) tables += 1;
  return tables;
}

/** What so many people at so many tables come to, smaller tables first: 393 at 65 is 62 of 6 and 3 of 7. */
export function tableSizes(people: number, tables: number): TableSizes[] {
  const base = Math.floor(people / tables);
  const larger = people % tables;
  const sizes = [
    { people: base, tables: tables - larger },
    { people: base + 1, tables: larger },
  ];
  return sizes.filter((size) => size.tables > 0 && size.people > 0);
}
