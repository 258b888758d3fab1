import type { JSX } from 'preact';
import { protectionOf } from '../../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
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
import { CaseFacts, Sources } from './case-facts.tsx';
import { briefText } from './words.ts';

/** What everybody at the table may read: the case, its fiction, the parties, the rubric of local impact, the cards. */
export function PublicCase({ view }: { readonly view: TableView }): JSX.Element {
  const { scenario } = view;
  const text = briefText();
  const rules = rulesInForce(view);
  return (
    <section class="brief-public">
      <h2>{text.forEveryone}</h2>
      <OnlyIn texts={textsOf(scenario)} />
      <details class="brief-part" open>
        <summary>{text.summary}</summary>
        <Prose of={scenario.summary} isRich={false} level={3} class="sm" />
        <CaseImages images={scenario.images?.filter(({ id }) => !scenario.parties.some(({ image }) => image === id))} />
        <h3>{text.fiction}</h3>
        <Prose of={scenario.fiction} isRich={false} level={3} class="sm" />
      </details>
      {scenario.background === undefined ? null : (
        <details class="brief-part">
          <summary>{text.background}</summary>
          <Prose of={scenario.background} isRich={scenario.richText} level={3} />
        </details>
      )}
      <details class="brief-part">
        <summary>{text.others}</summary>
        <Parties scenario={scenario} own={ownPartyIndex(view)} />
      </details>
      <details class="brief-part">
        <summary>{text.issues}</summary>
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
      </details>
      {rules.length === 0 ? null : (
        <details class="brief-part">
          <summary>{text.rules}</summary>
          <p class="sm">{text.rulesExplained}</p>
          <RuleList rules={rules} />
        </details>
      )}
      {scenario.indicators.length === 0 ? null : (
        <details class="brief-part">
          <summary>{text.impact}</summary>
          <Rubric scenario={scenario} />
        </details>
      )}
      {scenario.cards.length === 0 ? null : (
        <details class="brief-part">
          <summary>{text.cards}</summary>
          <Cards scenario={scenario} />
        </details>
      )}
      {scenario.sources.length === 0 ? null : (
        <details class="brief-part">
          <summary>{text.sources}</summary>
          <Sources scenario={scenario} />
        </details>
      )}
      <CaseFacts scenario={scenario} />
    </section>
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
