import type { JSX } from 'preact';
import { MEASURES, measureOf, type SessionResults, summarise } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { say } from '../lib/language/case-texts.ts';
import { Said } from '../lib/parts/said.tsx';
import { ScrollX } from '../lib/parts/scroll-x.tsx';
import { faceOf } from '../lib/table/parties.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { NONE, sayMeasure, sayOutcome, sayTable } from './result-values.ts';
import { deskText } from './words.ts';

export type CompareProps = {
  readonly made: SessionResults;
  /** Two or more. */
  readonly compared: readonly TableResult[];
};

/** Tables side by side, of any rounds: what came out, measure by measure, party by party, issue by issue. */
export function Compare({ made, compared }: CompareProps): JSX.Element {
  const text = deskText();
  const rounds = made.rounds.length;
  const [scenario, ...others] = compared.map((one) => scenarioOf(made, one));
  const isSameCase = scenario !== undefined && others.every((other) => other?.id === scenario.id);
  return (
    <section class="desk-card desk-part">
      <h2>{text.comparison(compared.map((one) => sayTable(one, rounds)))}</h2>
      <ScrollX label={text.compare}>
        <table class="desk-table sm">
          <thead>
            <tr>
              <th scope="col">{text.measure}</th>
              {compared.map((one) => (
                <th key={`${one.round}.${one.table}`} scope="col" class="end">
                  {sayTable(one, rounds)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{text.outcome}</th>
              {compared.map((one) => (
                <td key={`${one.round}.${one.table}`} class="end">
                  {sayOutcome(one)}
                </td>
              ))}
            </tr>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th scope="row">{text.measures[measure]}</th>
                {compared.map((one) => (
                  <td key={`${one.round}.${one.table}`} class="num end">
                    {sayMeasure(measure, measureOf(one, measure))}
                  </td>
                ))}
              </tr>
            ))}
            {isSameCase ? <PartyRows scenario={scenario} compared={compared} /> : null}
            {isSameCase ? <IssueRows scenario={scenario} compared={compared} /> : null}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

/** The case of the round that a table played in. */
function scenarioOf({ rounds }: SessionResults, { round }: { readonly round: number }): PublicScenario | undefined {
  return (rounds.find((one) => one.round === round) ?? rounds[0])?.scenario;
}

type RowsProps = { readonly scenario: PublicScenario; readonly compared: CompareProps['compared'] };

function PartyRows({ scenario, compared }: RowsProps): JSX.Element {
  return (
    <>
      {scenario.parties.map(({ id }) => {
        const face = faceOf(scenario, id);
        return (
          <tr key={id}>
            <th scope="row">
              <PartyShape index={face.index} /> {deskText().pointsOf(say(face.shortName))}
            </th>
            {compared.map((one) => (
              <td key={`${one.round}.${one.table}`} class="num end">
                {one.measures?.parties.find(({ party }) => party === id)?.points ?? NONE}
              </td>
            ))}
          </tr>
        );
      })}
    </>
  );
}

function IssueRows({ scenario, compared }: RowsProps): JSX.Element {
  const text = deskText();
  return (
    <>
      {scenario.issues.map((issue, at) => {
        const chosen = compared.map((one) => one.package?.[at]);
        const isSame = chosen[0] !== undefined && chosen.every((one) => one === chosen[0]);
        return (
          <tr key={issue.id} class={isSame ? undefined : 'differs'}>
            <th scope="row">
              <Said of={issue.shortName} />
              {isSame ? <span class="soft"> {text.sameOption}</span> : null}
            </th>
            {compared.map((one) => {
              const option = issue.options[one.package?.[at] ?? -1];
              return (
                <td key={`${one.round}.${one.table}`} class="end">
                  {option === undefined ? NONE : say(option.name)}
                </td>
              );
            })}
          </tr>
        );
      })}
    </>
  );
}

/** The medians of every round beside each other; nothing where there is only one. */
export function RoundsCompared({ made }: { readonly made: SessionResults }): JSX.Element | null {
  const text = deskText();
  if (made.rounds.length < 2) return null;
  const sums = made.rounds.map(({ round }) => ({
    round,
    summary: summarise(made.results.filter((one) => one.round === round)),
  }));
  return (
    <section class="desk-card desk-part">
      <h2>{text.rounds}</h2>
      <table class="desk-table sm">
        <thead>
          <tr>
            <th scope="col">{text.median}</th>
            {sums.map(({ round, summary }) => (
              <th key={round} scope="col" class="end">
                {text.round(round)}
                <br />
                <span class="xs soft">
                  {text.ofAgreements(summary.agreements, summary.withoutAgreement, summary.words.lopsided)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => (
            <tr key={measure}>
              <th scope="row">{text.measures[measure]}</th>
              {sums.map(({ round, summary }) => (
                <td key={round} class="num end">
                  {sayMeasure(measure, summary.spreads[measure]?.median)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
