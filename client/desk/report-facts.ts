import { type ProcessInput, readProcess } from '../../shared/process/process-record.ts';
import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { countsPoints, NO_AGREEMENT, optionPoints, pointsOf, type Settlement } from '../../shared/scoring/points.ts';
import { quoted } from '../lib/browser/margin-boxes.ts';

/** One issue of the package with what the chosen option is worth to each party, in the case's order. */
export interface PackageRow {
  readonly issue: number;
  readonly option: number;
  readonly points: readonly number[];
}

/** The package of a table in points; without agreement there are no rows. */
export interface PackagePoints {
  readonly settlement: Settlement;
  readonly parties: readonly PartyId[];
  readonly rows: readonly PackageRow[];
  /** Whole points, interactions between issues included. */
  readonly totals: readonly number[];
  readonly reservations: readonly number[];
  /** Points that come from two issues meeting, where there are any: totals minus the rows. */
  readonly together: readonly number[];
}

/** What a closed table's result is worth to every party, at the points of its end; `undefined` while it is open. */
export function packagePoints(input: ProcessInput): PackagePoints | undefined {
  const { briefs, settlement } = readProcess(input);
  if (settlement === undefined) return undefined;
  return pointsOfPackage(briefs, settlement);
}

/** What a package, or no agreement, is worth to every party. */
export function pointsOfPackage(everybody: readonly PartyBrief[], looked: Settlement): PackagePoints {
  // Where nothing is worth anything to anybody, the package stands there alone.
  const briefs = everybody.some(countsPoints) ? everybody : [];
  const rows =
    looked === NO_AGREEMENT
      ? []
      : looked.map((option, issue) => ({
          issue,
          option,
          points: briefs.map((brief) => optionPoints(brief, issue, option)),
        }));
  const totals = briefs.map((brief) => pointsOf(brief, looked));
  return {
    settlement: looked,
    parties: briefs.map(({ party }) => party),
    rows,
    totals,
    reservations: briefs.map(({ reservation }) => reservation),
    together: totals.map((total, party) =>
      rows.length === 0 ? 0 : total - rows.reduce((sum, { points }) => sum + (points[party] ?? 0), 0),
    ),
  };
}

/** Style text for the pages of a name: `title` stands at their head. */
export function pageTitle(name: string, title: string): string {
  return `@media print { @page ${name} { @top-left { content: ${quoted(title)}; } } }`;
}

/** Style text for the margins of printed pages: `left` and `right` at the head, the page numbers and `foot` below. */
export function pageMargins({
  left,
  right,
  foot,
}: {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}): string {
  const boxes = [
    ['top-left', quoted(left), 600],
    ['top-right', quoted(right), 400],
    ['bottom-left', quoted(foot), 400],
    ['bottom-right', 'counter(page) " / " counter(pages)', 400],
  ] as const;
  const font = '"Noto Sans", "Liberation Sans", sans-serif';
  const rules = boxes.map(
    ([box, content, weight]) => `@${box} { content: ${content}; font: ${weight} 8.5pt ${font}; }`,
  );
  return `@media print { @page { size: A4; margin: 22mm 16mm 20mm; ${rules.join(' ')} } }`;
}
