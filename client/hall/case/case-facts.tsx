import type { ComponentChildren, JSX } from 'preact';
import { CASE_LANGUAGES, LANGUAGE_FACTS } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { CaseDescription } from '../../../shared/wire/case-messages.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { CaseAuthors } from '../../lib/parts/case-authors.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import { shortHash } from '../opening-plan.ts';
import { TextList } from './case-texts.tsx';
import { caseText } from './words.ts';
import './case.css';

/** What a case is about, for whom, how long, by whom, and which one it is exactly. */
export function CaseFacts({ of }: { readonly of: CaseDescription }): JSX.Element {
  const { scenario, hash, facilitation, warnings } = of;
  const { title, summary, variant, level, aims = [], concepts = [], authors = [], licence, parties, issues } = scenario;
  const { prerequisites = [] } = facilitation;
  const t = caseText();
  return (
    <>
      <OnlyIn texts={[title, summary, ...parties.map(({ name }) => name), ...issues.map(({ name }) => name)]} />
      <p class="case-title">
        <b>
          <Said of={title} />
          {variant === undefined ? null : (
            <>
              {' · '}
              <Said of={variant.name} />
            </>
          )}
        </b>
      </p>
      <Prose of={summary} isRich={false} level={3} class="sm" />
      <dl class="case-facts sm">
        <Fact term={t.languages}>{t.languageList(languageNames(scenario))}</Fact>
        <Fact term={t.time}>{timeOf(scenario)}</Fact>
        {level === undefined ? null : <Fact term={t.level}>{t.levels[level]}</Fact>}
        <Fact term={t.parties(parties.length)}>
          <ul>
            {parties.map(({ id, name, role }) => (
              <li key={id}>
                <Said of={name} /> <span class="soft">({t.roles[role]})</span>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact term={t.issues(issues.length)}>
          <TextList texts={issues.map(({ name }) => name)} />
        </Fact>
        {aims.length === 0 ? null : (
          <Fact term={t.aims}>
            <TextList texts={aims} />
          </Fact>
        )}
        {concepts.length === 0 ? null : (
          <Fact term={t.concepts}>
            <TextList texts={concepts} />
          </Fact>
        )}
        {prerequisites.length === 0 ? null : (
          <Fact term={t.prerequisites}>
            <TextList texts={prerequisites} />
          </Fact>
        )}
        {authors.length === 0 ? null : (
          <Fact term={t.authors}>
            <CaseAuthors authors={authors} />
          </Fact>
        )}
        {licence === undefined ? null : <Fact term={t.licence}>{licence}</Fact>}
        <Fact term={t.identity}>
          <span class="num">{t.version(scenario.version, shortHash(hash))}</span>
        </Fact>
        {warnings.length === 0 ? null : (
          <Fact term={t.warnings(warnings.length)}>
            <TextList texts={warnings} />
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What speakers call the languages of a case. */
function languageNames({ languages }: PublicScenario): string[] {
  return languages?.map(({ name }) => name) ?? CASE_LANGUAGES.map((one) => LANGUAGE_FACTS[one].name);
}

function timeOf({ minutes, phases }: PublicScenario): string {
  if (minutes !== undefined) return caseText().minutes(minutes.from, minutes.to);
  const sum = phases.reduce((all, phase) => all + phase.minutes, 0);
  return caseText().phaseMinutes(sayNumber(sum, sum % 1 === 0 ? 0 : 1));
}
