import type { JSX } from 'preact';
import type { Settlement } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { currentBriefs } from '../../lib/table/own-points.ts';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { issueName, optionName } from './issue-names.ts';
import { type WantedIssue, wantedIssues } from './wanted-issues.ts';
import { cardText } from './words.ts';

export type WantedProps = { readonly view: TableView; readonly settlement: Settlement };

/** How much every issue weighed for each party, and what each would have chosen. */
export function Wanted({ view, settlement }: WantedProps): JSX.Element {
  const t = cardText().wanted;
  const rows = wantedIssues(currentBriefs(view), settlement);
  const largest = Math.max(...rows.flatMap(({ wishes }) => wishes.map(({ share }) => share)));
  return (
    <section>
      <h2>{t.title}</h2>
      <p class="xs soft">{t.text}</p>
      <ol class="wanted">
        {rows.map((row) => (
          <Issue key={row.issue} view={view} row={row} largest={largest} />
        ))}
      </ol>
    </section>
  );
}

type IssueProps = {
  readonly view: TableView;
  readonly row: WantedIssue;
  /** The largest share of all, which fills a bar. */
  readonly largest: number;
};

function Issue({ view, row, largest }: IssueProps): JSX.Element {
  const t = cardText().wanted;
  return (
    <li>
      <h3>{issueName(view, row.issue)}</h3>
      {row.chosen === undefined ? null : <p class="sm soft">{t.chosen(optionName(view, row.issue, row.chosen))}</p>}
      <ul class="gains sm num">
        {row.wishes.map(({ party, share }) => {
          const face = faceOf(view.scenario, party);
          const percent = Math.round(share * 100);
          return (
            <li key={party} class={partyClass(face.index)}>
              <PartyShape index={face.index} />
              <span>
                <Said of={face.shortName} />
              </span>
              <span class="track" aria-hidden="true">
                <i style={{ width: `${Math.round((100 * share) / (largest || 1))}%` }} />
              </span>
              <b>{t.share(percent)}</b>
            </li>
          );
        })}
      </ul>
      <details>
        <summary class="sm">{t.best}</summary>
        <ul class="sm">
          {row.wishes.map(({ party, best }) => {
            const names = best.map((option) => optionName(view, row.issue, option));
            const face = faceOf(view.scenario, party);
            return <li key={party}>{t.bestOf(say(face.shortName), names.length === 0 ? [t.anything] : names)}</li>;
          })}
        </ul>
      </details>
    </li>
  );
}
