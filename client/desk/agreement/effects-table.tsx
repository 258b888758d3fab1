import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { EffectRow } from '../../../shared/debrief/agreement-document.ts';
import { DocumentLanguages, inOneLine, Pair, SheetTable } from './both-languages.tsx';
import { deedText } from './deed-words.ts';
import { bothNumbers } from './document-figures.ts';

const COLUMNS = ['name', 'unit', 'sdg', 'baseline', 'expected', 'measured'] as const;

/** Every indicator of the case: where it stands and where the package is expected to take it. */
export function EffectsTable({ rows }: { readonly rows: readonly EffectRow[] }): JSX.Element {
  const languages = useContext(DocumentLanguages);
  const isMeasured = rows.some(({ measured }) => measured !== undefined);
  const columns = COLUMNS.filter((column) => column !== 'measured' || isMeasured);
  const headOf = (column: (typeof COLUMNS)[number]) => deedText(({ effects }) => effects[column]);
  const spoken = (column: (typeof COLUMNS)[number]) => inOneLine(headOf(column), languages);
  return (
    <SheetTable heads={columns.map(headOf)} label={deedText(({ indicators }) => indicators)} kind="kpi">
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Pair text={row.name} />
          </th>
          <td data-head={spoken('unit')}>
            <Pair text={row.unit} />
          </td>
          <td data-head={spoken('sdg')} class="num">
            {row.sdg}
          </td>
          <td data-head={spoken('baseline')} class="num">
            <Pair text={bothNumbers(row.baseline, row.decimals)} />
          </td>
          <td data-head={spoken('expected')} class="num">
            <Pair text={bothNumbers(row.expected, row.decimals)} />
          </td>
          {isMeasured ? (
            <td data-head={spoken('measured')}>{row.measured === undefined ? null : <Pair text={row.measured} />}</td>
          ) : null}
        </tr>
      ))}
    </SheetTable>
  );
}
