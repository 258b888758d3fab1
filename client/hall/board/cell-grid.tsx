import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useBoard } from '../board-view.ts';
import { reachCell, steppedTo, toggleCell } from '../cell-choice.ts';
import { HoldForGains } from '../hold-for-gains.tsx';
import { isSeenTo } from '../table-needs.ts';
import { MOST, stateCounts } from './cell-face.ts';
import { CellLegend } from './cell-legend.tsx';
import { TableCell } from './table-cell.tsx';
import { boardText } from './words.ts';

/** Up to so many tables the cells are large, to be read from some steps away. */
const FEW = 16;
/** Above this many tables the cells become narrower. */
const MANY = 72;

/** All tables in their order, so that each keeps its place; what needs somebody is only marked here. */
export function CellGrid(): JSX.Element {
  const { state, board, view } = useBoard();
  const box = useRef<HTMLDivElement>(null);
  const here = useSignal<number | undefined>(undefined);
  const text = boardText().cells;
  const { lines } = board;
  const tables = lines.map(({ table }) => table);
  // Where somebody is on the way, the others look elsewhere.
  const needy = new Set(view.shown.value.filter((table) => !isSeenTo(view.needs.value.get(table))));
  const chosen = new Set(view.choice.value.tables);
  const focusable = here.value !== undefined && tables.includes(here.value) ? here.value : tables[0];

  const look = (table: number) => state.dialogs.show({ kind: 'look', table });
  const choose = (table: number, isReach: boolean) => {
    here.value = table;
    if (!view.mayOrder.value) return look(table);
    const { choice } = view;
    choice.value = isReach ? reachCell(choice.value, table, tables) : toggleCell(choice.value, table);
  };
  const onKey = (event: KeyboardEvent) => {
    const table = tableOf(event.target);
    if (table === undefined || event.altKey) return;
    if (event.key === 'Enter') look(table);
    else if (event.key === ' ') choose(table, event.shiftKey);
    else if (event.key === 'Escape' && chosen.size > 0) view.choice.value = { tables: [] };
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && view.mayOrder.value)
      view.choice.value = { tables };
    else {
      const next = steppedTo(event.key, tables.indexOf(table), tables.length, columnsOf(box.current));
      if (next === undefined || event.ctrlKey || event.metaKey) return;
      const reached = tables[next] as number;
      if (event.shiftKey && view.mayOrder.value) {
        const from = view.choice.value.tables.includes(table)
          ? view.choice.value
          : toggleCell(view.choice.value, table);
        view.choice.value = reachCell(from, reached, tables);
      }
      here.value = reached;
      document.getElementById(`cell-${reached}`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const counts = stateCounts(lines, needy);
  const [only, ...others] = counts;
  const { devices, teamSize } = board.state;
  return (
    <>
      <div class="board-section-head cells-head">
        <h2>{only !== undefined && others.length === 0 ? text.titles[only[0]] : text.label}</h2>
        <span class="soft num">{text.count(lines.length)}</span>
        {others.length === 0 ? null : (
          <ul class="cell-states num xs">
            {counts.map(([state, count]) => (
              <li key={state}>
                <b>{count}</b> {text.states[state]}
              </li>
            ))}
          </ul>
        )}
        <span class="sr" id="cells-hint">
          {text.hint}
        </span>
        {lines.some(({ standing }) => standing !== undefined) ? <HoldForGains /> : null}
      </div>
      <div
        ref={box}
        role="listbox"
        class={`cells ${sizeOf(lines.length)} num`}
        aria-label={text.label}
        aria-describedby="cells-hint"
        aria-multiselectable={view.mayOrder.value ? 'true' : undefined}
        onClick={(event) => {
          const table = tableOf(event.target);
          if (table !== undefined) choose(table, event.shiftKey);
        }}
        onDblClick={(event) => {
          const table = tableOf(event.target);
          if (table !== undefined && view.mayOrder.value) look(table);
        }}
        onKeyDown={onKey}
      >
        {lines.map((line) => (
          <TableCell
            key={line.table}
            line={line}
            parties={board.state.scenario.parties}
            phases={board.state.scenario.phases}
            isNeedy={needy.has(line.table)}
            isChosen={chosen.has(line.table)}
            isHere={line.table === focusable}
            showsGains={view.gains.value}
            places={lines.length > MANY ? undefined : devices === 'team' ? 1 : teamSize}
          />
        ))}
      </div>
      <CellLegend />
    </>
  );
}

function tableOf(target: EventTarget | null): number | undefined {
  const cell = target instanceof Element ? target.closest('[data-table]') : null;
  const table = Number(cell?.getAttribute('data-table'));
  return cell === null || !Number.isInteger(table) ? undefined : table;
}

function sizeOf(tables: number): string {
  if (tables <= FEW) return 'few';
  return tables > MOST ? 'most' : tables > MANY ? 'many' : '';
}

/** How many cells stand in the first row. */
function columnsOf(box: HTMLElement | null): number {
  const cells = [...(box?.children ?? [])] as HTMLElement[];
  const second = cells.findIndex((cell) => cell.offsetTop !== cells[0]?.offsetTop);
  return second < 0 ? Math.max(1, cells.length) : second;
}
