import type { JSX } from 'preact';
import { UNNAMED } from '../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayNumber } from '../lib/language/language.ts';
import { Said } from '../lib/parts/said.tsx';
import { faceOf } from '../lib/table/parties.ts';
import { tableText } from '../lib/table/words.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import type { PackagePoints } from './report-facts.ts';
import { deskText } from './words.ts';

export type PackagePointsTableProps = { readonly scenario: PublicScenario; readonly points: PackagePoints };

/** The package issue by issue, with what it is worth to each party, against no agreement. */
export function PackagePointsTable({ scenario, points }: PackagePointsTableProps): JSX.Element {
  const text = deskText();
  const { rows, parties, totals, reservations, together } = points;
  const line = (
    label: string,
    values: readonly number[],
    write: (value: number) => string = (one) => sayNumber(one),
  ) => (
    <tr>
      <th scope="row">{label}</th>
      <td />
      {values.map((value, at) => (
        <td key={parties[at]} class="num end">
          {write(value)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="desk-table report-table package-points sm">
      <thead>
        <tr>
          <th scope="col">{text.issue}</th>
          <th scope="col">{text.reports.chosen}</th>
          {parties.map((party) => {
            const face = faceOf(scenario, party);
            return (
              <th key={party} scope="col" class="end">
                <PartyShape index={face.index} /> <Said of={face.shortName} />
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ issue, option, points: worth }) => {
          const found = scenario.issues[issue];
          return (
            <tr key={issue}>
              <th scope="row">{found === undefined ? '' : say(found.name)}</th>
              <td>
                <Said of={found?.options[option]?.name ?? UNNAMED} />
              </td>
              {worth.map((value, at) => (
                <td key={parties[at]} class="num end">
                  {sayNumber(value)}
                </td>
              ))}
            </tr>
          );
        })}
        {together.some((value) => value !== 0) ? line('+', together, tableText().signed) : null}
      </tbody>
      {parties.length === 0 ? null : (
        <tfoot>
          {line(text.reports.total, totals)}
          {line(text.reports.reservation, reservations)}
          {line(
            text.reports.gain,
            totals.map((total, at) => total - (reservations[at] ?? 0)),
            tableText().signed,
          )}
        </tfoot>
      )}
    </table>
  );
}
