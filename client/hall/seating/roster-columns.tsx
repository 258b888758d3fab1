import type { JSX } from 'preact';
import { COLUMN_ROLES, type ColumnRole } from '../../../shared/roster/column-words.ts';
import type { Columns } from '../../../shared/roster/columns.ts';
import type { ColumnPlan } from '../../../shared/roster/plan-columns.ts';
import { seatingText } from './words.ts';

export type RosterColumnsProps = {
  readonly plan: ColumnPlan;
  readonly onChoose: (plan: ColumnPlan) => void;
};

/** Which column of a list holds what, as it was understood; the facilitator may say otherwise. */
export function RosterColumns({ plan, onChoose }: RosterColumnsProps): JSX.Element {
  const text = seatingText().import;
  const { columns, headings } = plan;
  const [first, last] = columns.name;
  const chosenFor = (role: ColumnRole) => (role === 'name' ? columns.name.join('+') : `${columns[role] ?? ''}`);
  const choose = (role: ColumnRole, value: string) => onChoose({ ...plan, columns: withColumn(columns, role, value) });
  return (
    <fieldset class="roster-columns">
      <legend class="sm soft">{text.columnsTitle}</legend>
      {COLUMN_ROLES.map((role) => (
        <label key={role} class="sm">
          <span>{text.columns[role]}</span>
          <select value={chosenFor(role)} onChange={(event) => choose(role, event.currentTarget.value)}>
            {role === 'name' ? null : <option value="">{text.noColumn}</option>}
            {role === 'name' && last !== undefined ? (
              <option value={columns.name.join('+')}>{`${headings[first ?? 0]} + ${headings[last]}`}</option>
            ) : null}
            {headings.map((heading, column) => (
              <option key={`${column} ${heading}`} value={`${column}`}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** The columns with one of them elsewhere; another role that had it has none any more. */
function withColumn(columns: Columns, role: ColumnRole, value: string): Columns {
  if (role === 'name') return { ...columns, name: value.split('+').map(Number) };
  const { [role]: _, ...others } = columns;
  if (value === '') return others;
  const column = Number(value);
  const kept = Object.entries(others).filter(([one, at]) => one === 'name' || at !== column);
  return { ...(Object.fromEntries(kept) as unknown as Columns), [role]: column };
}
