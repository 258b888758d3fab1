import type { JSX } from 'preact';
import type { QuadrantPicture, QuadrantPoint } from '../../../shared/debrief/quadrant-picture.ts';
import type { TableResult } from '../../../shared/debrief/table-result.ts';
import { deskText } from '../../text/desk/messages.ts';
import { cardText } from '../../text/scorecard/messages.ts';
import { Quadrant, type QuadrantMark } from '../weave/quadrant.tsx';

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
  const { title, ...words } = cardText().quadrant;
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
            marks={results.flatMap((result) => markOf(result) ?? [])}
            cloud={picture.cloud.map(place)}
            frontier={picture.frontier.map(place)}
          />
        </div>
      ))}
    </section>
  );
}

function markOf({ round, table, package: chosen, measures }: TableResult): QuadrantMark | undefined {
  if (measures?.localImpact === undefined) return undefined;
  const kind = chosen === undefined ? 'none' : measures.breached.length > 0 ? 'capped' : 'agreed';
  return { id: `${round}.${table}`, benefit: measures.mutualBenefit, impact: measures.localImpact, kind };
}
