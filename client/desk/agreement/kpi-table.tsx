import type { JSX } from 'preact';
import type { KpiRow } from '../../../shared/debrief/agreement-document.ts';
import type { Bilingual } from '../../../shared/kernel/languages.ts';
import { Pair, SheetTable } from './both-languages.tsx';
import { bothNumbers } from './document-figures.ts';

const HEADS: readonly Bilingual[] = [
  { id: 'Indikator', en: 'Indicator' },
  { id: 'Satuan', en: 'Unit' },
  { id: 'TPB', en: 'SDG' },
  { id: 'Nilai awal', en: 'Baseline' },
  { id: 'Sasaran', en: 'Target' },
  { id: 'Diukur oleh', en: 'Measured by' },
  { id: 'Kapan', en: 'When' },
];

const CHANGES = {
  better: { id: 'membaik', en: 'better' },
  worse: { id: 'memburuk', en: 'worse' },
  same: { id: 'tetap', en: 'unchanged' },
} as const;

/** Every indicator of the case: where it starts, where the package takes it, who measures it and when. */
export function KpiTable({ rows }: { readonly rows: readonly KpiRow[] }): JSX.Element {
  return (
    <SheetTable heads={HEADS} label={{ id: 'Indikator kinerja', en: 'Key performance indicators' }} kind="kpi">
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Pair text={row.name} />
          </th>
          <td data-head={headOf(1)}>
            <Pair text={row.unit} />
          </td>
          <td data-head={headOf(2)} class="num">
            {row.sdg}
          </td>
          <td data-head={headOf(3)} class="num">
            <Pair text={bothNumbers(row.baseline, row.decimals)} />
          </td>
          <td data-head={headOf(4)} class="num">
            <Pair text={target(row)} />
          </td>
          <td data-head={headOf(5)}>
            <Pair text={row.measuredBy} />
          </td>
          <td data-head={headOf(6)}>
            <Pair text={row.when} />
          </td>
        </tr>
      ))}
    </SheetTable>
  );
}

function headOf(column: number): string {
  const head = HEADS[column];
  return head === undefined ? '' : `${head.id} / ${head.en}`;
}

/** "1.490 membaik", "1,490 better". */
function target({ target: value, decimals, change }: KpiRow): Bilingual {
  const text = bothNumbers(value, decimals);
  return { id: `${text.id} ${CHANGES[change].id}`, en: `${text.en} ${CHANGES[change].en}` };
}
