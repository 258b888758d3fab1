import type { JSX } from 'preact';
import { protectionOf } from '../../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../../../shared/scenario/schema.ts';
import { sourceTitle } from '../../../shared/scenario/source-words.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { CaseImages, NamedPicture } from '../../lib/table/case-images.tsx';
import { rulesInForce } from '../../lib/table/case-rules.ts';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import { RuleList } from '../../lib/table/rule-list.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { ownPartyIndex } from '../brief-sheet.ts';
import { CaseFacts, hasFacts, Sources } from './case-facts.tsx';
import type { ReadingSection } from './section-list.tsx';
import { briefText } from './words.ts';

/** What everybody at the table may read, a section each: the case, its fiction, the parties, the rubric of local impact, the cards. */
export function publicSections(view: TableView): ReadingSection[] {
  const { scenario } = view;
  const text = briefText();
  const rules = rulesInForce(view);
  const given = <Of,>(
    of: Of | undefined,
    key: string,
    title: string,
    body: (of: Of) => JSX.Element,
  ): ReadingSection[] => (of === undefined ? [] : [{ key, title, body: body(of) }]);
  const some = <Of,>(of: readonly Of[]) => (of.length === 0 ? undefined : of);
  return [
    ...given(scenario, 'case', text.summary, () => <Summary scenario={scenario} />),
    ...given(scenario.background, 'background', text.background, (background) => (
      <Prose of={background} isRich={scenario.richText} level={3} />
    )),
    ...given(scenario, 'parties', text.others, () => <Parties scenario={scenario} own={ownPartyIndex(view)} />),
    ...given(scenario, 'issues', text.issues, () => <Issues scenario={scenario} />),
    ...given(some(rules), 'rules', text.rules, () => <Rules view={view} rules={rules} />),
    ...given(some(scenario.indicators), 'impact', text.impact, () => <Rubric scenario={scenario} />),
    ...given(some(scenario.cards), 'cards', text.cards, () => <Cards scenario={scenario} />),
    ...given(some(scenario.sources), 'sources', text.sources, () => <Sources scenario={scenario} />),
    ...(hasFacts(scenario) ? [{ key: 'facts', title: text.facts, body: <CaseFacts scenario={scenario} /> }] : []),
  ];
}

/** Says in which languages the parts for everybody stand, where they are not in the reader's. */
export function PublicLanguages({ scenario }: ScenarioProps): JSX.Element {
  return <OnlyIn texts={textsOf(scenario)} />;
}

function Summary({ scenario }: ScenarioProps): JSX.Element {
  return (
    <>
      <Prose of={scenario.summary} isRich={false} level={3} class="sm" />
      <CaseImages images={scenario.images?.filter(({ id }) => !scenario.parties.some(({ image }) => image === id))} />
      <h3>{briefText().fiction}</h3>
      <Prose of={scenario.fiction} isRich={false} level={3} class="sm" />
    </>
  );
}

function Issues({ scenario }: ScenarioProps): JSX.Element {
  return (
    <ul class="brief-list">
      {scenario.issues.map((issue) => (
        <li key={issue.id}>
          <h3>
            <Said of={issue.name} />
          </h3>
          <p class="sm">
            <Said of={issue.question} />
          </p>
        </li>
      ))}
    </ul>
  );
}

type RulesProps = { readonly view: TableView; readonly rules: readonly ScenarioConstraint[] };

function Rules({ view, rules }: RulesProps): JSX.Element {
  const text = briefText();
  const came = view.table.enteredConstraints ?? [];
  const ofEvents = rules.filter(({ id }) => came.some((one) => one.id === id));
  return (
    <>
      <p class="sm">{text.rulesExplained}</p>
      <RuleList
        rules={rules}
        sayOf={
          ofEvents.length === 0 ? undefined : (rule) => (ofEvents.includes(rule) ? text.ruleOfEvent : text.ruleOfCase)
        }
      />
    </>
  );
}

/** What everybody reads of a case before play. */
function textsOf({ title, summary, fiction, parties, issues, cards, background }: PublicScenario) {
  return [
    ...[title, summary, fiction, background],
    ...parties.flatMap(({ name, description }) => [name, description]),
    ...issues.flatMap(({ name, question }) => [name, question]),
    ...cards.flatMap((card) => [card.title, card.text]),
  ];
}

type ScenarioProps = { readonly scenario: PublicScenario };

function Parties({ scenario, own }: ScenarioProps & { readonly own: number | undefined }): JSX.Element {
  const text = briefText();
  return (
    <ul class="brief-list">
      {scenario.parties.map((party, index) => (
        <li key={party.id}>
          <h3>
            <PartyShape index={index} /> <NamedPicture image={scenario.images?.find(({ id }) => id === party.image)} />{' '}
            <Said of={party.name} />
          </h3>
          <p class="xs soft">
            {text.roles[party.role]}
            {index === own ? `, ${text.you}` : ''}
          </p>
          <Prose of={party.description} isRich={scenario.richText} level={4} class="sm" />
        </li>
      ))}
    </ul>
  );
}

function Rubric({ scenario }: ScenarioProps): JSX.Element {
  const text = briefText();
  return (
    <>
      <p class="sm">{text.impactExplained}</p>
      <ul class="brief-list">
        {scenario.indicators.map((indicator) => (
          <li key={indicator.id}>
            <h3>
              <Said of={indicator.name} />
            </h3>
            <p class="sm soft num">
              {[
                text.weightOf(indicator.weight),
                text.today(sayNumber(indicator.baseline, indicator.decimals), say(indicator.unit)),
                indicator.better === 'higher' ? text.higherIsBetter : text.lowerIsBetter,
                text.goal(indicator.sdg),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {scenario.conditions.length === 0 ? null : <h3>{text.conditions}</h3>}
      <ul class="brief-list">
        {scenario.conditions.map((condition) => (
          <li key={condition.id}>
            <b>
              <Said of={protectionOf(condition)} />
            </b>
            <p class="sm">
              <Said of={condition.text} />
            </p>
            <p class="sm num">{text.cap(condition.cap)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cards({ scenario }: ScenarioProps): JSX.Element {
  return (
    <ul class="brief-list">
      {scenario.cards.map((card) => {
        const source = scenario.sources.find((one) => one.id === card.source);
        return (
          <li key={card.id}>
            <h3>
              <Said of={card.title} />
            </h3>
            <Prose of={card.text} isRich={false} level={4} class="sm" />
            {source === undefined ? null : <p class="xs soft">{briefText().source(say(sourceTitle(source)))}</p>}
          </li>
        );
      })}
    </ul>
  );
}
