import type { JSX } from 'preact';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { ScrollX } from '../../lib/parts/scroll-x.tsx';
import { ownPoints } from '../../lib/table/own-points.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { seatText } from '../words.ts';
import { headline } from './headline.ts';
import { issueName } from './issue-names.ts';
import { type PastRound, pastRounds } from './past-rounds.ts';
import { differingIssues, isOneCase, type RoundResult, roundResult } from './round-result.ts';
import { cardText } from './words.ts';

export type RoundsProps = {
  readonly view: TableView;
  /** Under a heading of the menu. */
  readonly inMenu?: boolean | undefined;
};

/** The rounds of this phone's owner; nothing in the first. */
export function Rounds({ view, inMenu }: RoundsProps): JSX.Element | null {
  const past = pastRounds(view).map(({ value }) => value);
  return past.length === 0 ? null : <RoundsBeside past={past} view={view} inMenu={inMenu} />;
}

/** Rounds side by side, by the same measures, the present one last once its table is closed; and each earlier one to read. */
export function RoundsBeside(props: RoundsProps & { readonly past: readonly PastRound[] }): JSX.Element {
  const { past, view, inMenu } = props;
  const t = cardText().rounds;
  const earlier = past.flatMap((one) => (one.kind === 'there' ? [roundResult(one.view)] : []));
  const isClosed = view.table.stage.kind === 'closed';
  const results = isClosed ? [...earlier, roundResult(view)] : earlier;
  const Heading = inMenu ? 'h3' : 'h2';
  return (
    <section class="rounds">
      <Heading>{isClosed ? t.title : t.earlier}</Heading>
      {past.map((one) => (
        <Missing key={one.round} past={one} />
      ))}
      {earlier.length === 0 ? null : <SideBySide results={results} />}
      {earlier.map((one) => (
        <OneRound key={one.view.seat.round} result={one} />
      ))}
    </section>
  );
}

/** Why an earlier round is not shown; nothing where it is. */
function Missing({ past: { kind, round } }: { readonly past: PastRound }): JSX.Element | null {
  if (kind === 'there') return null;
  const t = cardText().rounds;
  return <p class="sm soft">{kind === 'fetching' ? t.fetching(round) : t[kind](round)}</p>;
}

type Measure = { readonly name: string; readonly of: (result: RoundResult) => string | undefined };

/** Measures that some round has, each with the words for a round. */
function measuresOf(results: readonly RoundResult[]): Measure[] {
  const t = cardText();
  const signed = tableText().signed;
  const percent = (share: number) => `${share < 0 ? '−' : ''}${t.wanted.share(Math.round(Math.abs(share) * 100))}`;
  const all: Measure[] = [
    { name: t.rounds.role, of: ({ party }) => party && say(party.shortName) },
    ...(isOneCase(results) ? [] : [{ name: t.rounds.case, of: ({ scenario }: RoundResult) => say(scenario.title) }]),
    { name: t.rounds.outcome, of: ({ view }) => headline(view) },
    { name: t.ownPoints, of: ({ own }) => own && sayNumber(own.points) },
    { name: t.without, of: ({ own }) => own && String(own.reservation) },
    { name: t.gainColumn, of: ({ own }) => own && signed(own.gain) },
    { name: t.rounds.share, of: ({ own }) => own && percent(own.share) },
    { name: tableText().quadrant.impact, of: ({ impact }) => (impact === undefined ? undefined : String(impact)) },
    { name: t.rounds.minutes, of: ({ minutes }) => (minutes === undefined ? undefined : String(minutes)) },
  ];
  return all.filter(({ of }) => results.some((one) => of(one) !== undefined));
}

function SideBySide({ results }: { readonly results: readonly RoundResult[] }): JSX.Element {
  const t = cardText().rounds;
  const differing = isOneCase(results) ? differingIssues(results) : [];
  const [last] = results.slice(-1);
  return (
    <>
      <ScrollX label={t.title}>
        <table class="sm num rounds-table">
          <thead>
            <tr>
              <th scope="col">{t.measure}</th>
              {results.map(({ view }) => (
                <th key={view.seat.round} scope="col">
                  {t.round(view.seat.round ?? 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measuresOf(results).map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {results.map((one) => (
                  <td key={one.view.seat.round}>{of(one) ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p class="xs soft">{t.explained}</p>
      {last === undefined || differing.length === 0 ? null : (
        <p class="sm">{t.differ(differing.map((issue) => issueName(last.view, issue)))}</p>
      )}
    </>
  );
}

/** One earlier round to read: what was agreed, what the team answered, and the way to its record. */
function OneRound({ result }: { readonly result: RoundResult }): JSX.Element {
  const { view, scenario, party, settlement } = result;
  const t = cardText().rounds;
  const round = view.seat.round ?? 1;
  const worth = ownPoints(view);
  const answers = view.table.answers?.[ownParty(view) ?? ''] ?? {};
  const answered = scenario.questions.filter(({ id }) => answers[id] !== undefined);
  return (
    <details class="past-round">
      <summary class="sm">
        {t.round(round)} · {seatText().table(view.seat.table)}
        {party === undefined ? null : (
          <>
            {' · '}
            <PartyShape index={party.index} /> <Said of={party.shortName} />
          </>
        )}
      </summary>
      {settlement === undefined || settlement === NO_AGREEMENT ? (
        <p class="sm">{headline(view)}</p>
      ) : (
        <>
          <Band
            chosen={settlement}
            optionCounts={scenario.issues.map((issue) => issue.options.length)}
            party={party?.index ?? 0}
            state="agreed"
            names={scenario.issues.map((issue) => say(issue.shortName))}
          />
          <PackageList
            scenario={scenario}
            chosen={settlement}
            pointsOf={worth?.counts ? worth.option : undefined}
            clause={view.table.agreement?.clause}
          />
        </>
      )}
      {answered.map(({ id, text }) => (
        <p key={id} class="sm">
          <b>
            <Said of={text} />
          </b>{' '}
          {answers[id]}
        </p>
      ))}
      <a class="btn small" href={`/replay?own&round=${round}`}>
        {t.replay(round)}
      </a>
    </details>
  );
}
