import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { KpiRow } from '../../../shared/debrief/agreement-document.ts';
import { DocumentLanguages, inOneLine, Pair, SheetTable } from './both-languages.tsx';
import { deedText } from './deed-words.ts';
import { bothNumbers } from './document-figures.ts';

const COLUMNS = ['name', 'unit', 'sdg', 'baseline', 'target', 'measuredBy', 'when'] as const;
const HEADS = COLUMNS.map((column) => deedText(({ kpi }) => kpi[column]));

/** Every indicator of the case: where it starts, where the package takes it, who measures it and when. */
export function KpiTable({ rows }: { readonly rows: readonly KpiRow[] }): JSX.Element {
  const languages = useContext(DocumentLanguages);
  const headOf = (column: (typeof COLUMNS)[number]) => inOneLine(HEADS[COLUMNS.indexOf(column)], languages);
  return (
    <SheetTable heads={HEADS} label={deedText(({ indicators }) => indicators)} kind="kpi">
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Pair text={row.name} />
          </th>
          <td data-head={headOf('unit')}>
            <Pair text={row.unit} />
          </td>
          <td data-head={headOf('sdg')} class="num">
            {row.sdg}
          </td>
          <td data-head={headOf('baseline')} class="num">
            <Pair text={bothNumbers(row.baseline, row.decimals)} />
          </td>
          <td data-head={headOf('target')} class="num">
            <Pair text={targetOf(row)} />
          </td>
          <td data-head={headOf('measuredBy')}>
            <Pair text={row.measuredBy} />
          </td>
          <td data-head={headOf('when')}>
            <Pair text={row.when} />
          </td>
        </tr>
      ))}
    </SheetTable>
  );
}

function targetOf({ target, decimals, change }: KpiRow) {
  const value = bothNumbers(target, decimals);
  return deedText((words, of) => words.target(of(value), change));
}
