import type { JSX } from 'preact';
import type { QuadrantPicture, QuadrantPoint } from '../../shared/debrief/quadrant-picture.ts';
import { markKind, type TableResult } from '../../shared/debrief/table-result.ts';
import type { SceneMark } from '../../shared/wire/projector.ts';
import { placeMarks } from '../lib/charts/quadrant-marks.ts';
import { tableText } from '../lib/table/words.ts';
import { Quadrant, type QuadrantMark } from '../lib/weave/quadrant.tsx';
import { deskText } from './words.ts';

export type SessionQuadrantProps = {
  readonly round: number;
  readonly results: readonly TableResult[];
  readonly picture: QuadrantPicture;
};

/** Lettered for paper and laptops, and for a phone; the style shows one of them. */
const SIZES = ['projector', 'phone'] as const;

/** Every table of a round in the quadrant, before the packages that were possible; the numbers are in the table of results. */
export function SessionQuadrant({ round, results, picture }: SessionQuadrantProps): JSX.Element {
  const { reports } = deskText();
  const { title, ...words } = tableText().quadrant;
  const place = ({ mutualBenefit, localImpact }: QuadrantPoint) => [mutualBenefit, localImpact] as const;
  return (
    <section class="report-quadrant">
      <h2>{reports.quadrant}</h2>
      <p class="xs soft">{reports.quadrantText}</p>
      {SIZES.map((size) => (
        <div key={size} class={`quadrant-${size}`}>
          <Quadrant
            id={`quadrant-${round}-${size}`}
            size={size}
            words={{ ...words, title, description: reports.quadrantText }}
            marks={marksOf(round, results)}
            cloud={picture.cloud.map(place)}
            frontier={picture.frontier.map(place)}
          />
        </div>
      ))}
    </section>
  );
}

/** One mark for every place, as on the projector: tables of one kind at one place are counted. */
function marksOf(round: number, results: readonly TableResult[]): QuadrantMark[] {
  const marks = results.flatMap(({ package: chosen, measures }): SceneMark[] => {
    if (measures?.localImpact === undefined || measures.parties.length === 0) return [];
    return [
      {
        kind: markKind({ package: chosen, measures }),
        benefit: measures.mutualBenefit ?? 0,
        impact: measures.localImpact,
      },
    ];
  });
  return placeMarks({ marks, stories: [], numbers: false }).map(({ at, kind, benefit, impact, tables, label }) => ({
    id: `${round}.${at}`,
    kind: kind === 'breached' ? 'capped' : kind,
    benefit,
    impact,
    label,
    isRinged: tables > 1,
  }));
}
