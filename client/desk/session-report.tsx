import type { JSX } from 'preact';
import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import { MEASURES, type SessionResults, summarise } from '../../shared/debrief/session-summary.ts';
import { contrastingStories, type StoryFacts } from '../../shared/debrief/stories.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayMoment, sayNumber } from '../lib/language/language.ts';
import { NotesList } from '../lib/notes/notes-list.tsx';
import { notesText } from '../lib/notes/words.ts';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { faceOf } from '../lib/table/parties.ts';
import { RoundsCompared } from './compare.tsx';
import { Counts } from './counts.tsx';
import { countInterventions } from './desk-results.ts';
import type { DeskState } from './desk-state.ts';
import { ReportBar } from './report-bar.tsx';
import { sayMeasure } from './result-values.ts';
import { ResultsSheet } from './results-sheet.tsx';
import { SessionQuadrant } from './session-quadrant.tsx';
import { Spread } from './spread.tsx';
import { deskText } from './words.ts';

export type SessionReportProps = { readonly state: DeskState; readonly made: SessionResults };

/** A session on paper: figures, the quadrant with every table, medians, stories, the result of every table. */
export function SessionReport({ state, made }: SessionReportProps): JSX.Element {
  const text = deskText();
  const listing = state.session.value;
  const subject = listing === undefined ? '' : say(listing.title);
  const title = text.reports.ofSession;
  return (
    <>
      <ReportBar state={state} title={title} subject={subject} />
      <article class="report">
        <header>
          <ScreenHeading screen="report-session">{title}</ScreenHeading>
          <p class="serif report-subject">{subject}</p>
          {listing === undefined ? null : (
            <p class="sm soft num">
              {spokenCode(listing.code)} · {sayMoment(listing.openedAt)} · {text.people}: {sayNumber(listing.people)}
            </p>
          )}
        </header>
        <RoundsCompared made={made} />
        {made.rounds.map(({ round, scenario, picture }) => {
          const results = made.results.filter((one) => one.round === round);
          return (
            <div key={round} class="report-round">
              {made.rounds.length > 1 ? <h2>{`${text.round(round)}: ${say(scenario.title)}`}</h2> : null}
              <Figures results={results} />
              {picture === undefined ? null : <SessionQuadrant round={round} results={results} picture={picture} />}
              <Stories scenario={scenario} results={results} />
              <Interventions results={results} />
              <section>
                <h2>{text.reports.results}</h2>
                <ResultsSheet results={results} />
              </section>
            </div>
          );
        })}
        <NotesList
          title={notesText().ofSession}
          notes={state.notes.value.filter(({ table }) => table === undefined)}
          place={{}}
        />
      </article>
    </>
  );
}

function Figures({ results }: { readonly results: readonly TableResult[] }): JSX.Element {
  const text = deskText();
  const { agreements, withoutAgreement, words, spreads } = summarise(results);
  return (
    <section>
      <h2>{text.figures}</h2>
      <Counts results={results} />
      <p class="xs soft">
        {text.spreadOf(agreements, withoutAgreement, words.lopsided)} {text.spreadText}
      </p>
      <div class="desk-spreads">
        {(['mutualBenefit', 'localImpact', 'balance', 'timeToAgreementMs'] as const).map((measure) => (
          <Spread key={measure} measure={measure} results={results} />
        ))}
      </div>
      <table class="desk-table report-table spread-figures sm">
        <thead>
          <tr>
            <th scope="col">{text.measure}</th>
            {[text.least, text.lower, text.median, text.upper, text.most].map((head) => (
              <th key={head} scope="col" class="end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => {
            const spread = spreads[measure];
            const values = [spread?.least, spread?.lower, spread?.median, spread?.upper, spread?.most];
            return (
              <tr key={measure}>
                <th scope="row">
                  {text.measures[measure]} <span class="xs soft report-about">{text.measureTexts[measure]}</span>
                </th>
                {values.map((value, at) => (
                  <td key={at} class={at === 2 ? 'num end strong' : 'num end'}>
                    {sayMeasure(measure, value)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type RoundProps = { readonly scenario: PublicScenario; readonly results: readonly TableResult[] };

function Stories({ scenario, results }: RoundProps): JSX.Element | null {
  const { reports } = deskText();
  const stories = contrastingStories(scenario, results);
  if (stories.length === 0) return null;
  return (
    <section>
      <h2>{reports.stories}</h2>
      <ol class="report-stories sm">
        {stories.map((story) => (
          <li key={story.kind}>
            <h3>
              {deskText().table(story.table)}: {reports.story[story.kind]}
            </h3>
            <p>{storyWords(scenario, story).join(' ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function storyWords(scenario: PublicScenario, story: StoryFacts): string[] {
  const { reports } = deskText();
  const figures = (['mutualBenefit', 'localImpact'] as const).flatMap((measure) => {
    const value = measure === 'mutualBenefit' ? story.benefit : story.impact;
    return value === undefined ? [] : [`${deskText().measures[measure]} ${sayMeasure(measure, value)}`];
  });
  const names = scenario.conditions.filter(({ id }) => story.breached.includes(id)).map((one) => say(harmOf(one)));
  return [
    reports.storyText(figures, story.offers),
    ...(story.isLopsided ? [reports.storyLopsided] : []),
    ...(story.agreedAfterMs === undefined ? [] : [reports.storyAgreed(sayNumber(playMinutes(story.agreedAfterMs)))]),
    ...(story.leftBy === undefined ? [] : [reports.storyLeft(say(faceOf(scenario, story.leftBy).shortName))]),
    ...(names.length === 0 ? [] : [reports.storyBreached(names)]),
    ...(story.missed === 0 ? [] : [reports.storyMissed(story.missed)]),
  ];
}

function Interventions({ results }: { readonly results: readonly TableResult[] }): JSX.Element {
  const { reports } = deskText();
  const counted = countInterventions(results);
  return (
    <section>
      <h2>{reports.interventions}</h2>
      {counted.length === 0 ? <p class="sm">{reports.noInterventions}</p> : null}
      <ul class="sm">
        {counted.map(({ act, times, tables }) => (
          <li key={act}>
            {reports.acts[act]}: {reports.times(times)}, {reports.onTables(tables)}
          </li>
        ))}
      </ul>
    </section>
  );
}
