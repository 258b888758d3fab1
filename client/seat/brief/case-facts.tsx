import type { JSX } from 'preact';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { sourceTitle } from '../../../shared/scenario/source-words.ts';
import { CaseAuthors } from '../../lib/parts/case-authors.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { briefText } from './words.ts';

type ScenarioProps = { readonly scenario: PublicScenario };

/** Whether a case says anything of what it is for, how hard and long it is, or who wrote it. */
export function hasFacts({ variant, aims, concepts, level, minutes, authors, licence }: PublicScenario): boolean {
  return [variant, level, minutes, licence, aims?.[0], concepts?.[0], authors?.[0]].some((one) => one !== undefined);
}

/** What a case says of itself: what it is for, how hard and long it is, who wrote it. */
export function CaseFacts({ scenario }: ScenarioProps): JSX.Element {
  const { variant, aims = [], concepts = [], level, minutes, authors = [], licence } = scenario;
  const text = briefText();
  const facts = [
    ...(level === undefined ? [] : [text.level[level]]),
    ...(minutes === undefined ? [] : [text.minutes(minutes.from, minutes.to)]),
    ...(licence === undefined ? [] : [text.licence(licence)]),
  ];
  return (
    <>
      {variant === undefined ? null : (
        <p class="sm">
          {text.variant}: <Said of={variant.name} />
        </p>
      )}
      {facts.length === 0 ? null : <p class="sm num">{facts.join(' · ')}</p>}
      <Texts heading={text.aims} texts={aims} />
      <Texts heading={text.concepts} texts={concepts} />
      {authors.length === 0 ? null : <h3>{text.authors}</h3>}
      <CaseAuthors authors={authors} class="brief-list sm" />
    </>
  );
}

function Texts({ heading, texts }: { readonly heading: string; readonly texts: readonly CaseText[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="brief-list sm">
        {texts.map((one) => (
          <li key={JSON.stringify(one)}>
            <Said of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sources, with their addresses as letters to copy: a tap on a link would leave the table, in a hall without internet. */
export function Sources({ scenario }: ScenarioProps): JSX.Element {
  return (
    <ul class="brief-list sm">
      {scenario.sources.map((source) => (
        <li key={source.id}>
          <Said of={sourceTitle(source)} />
          {source.year === undefined ? '' : ` (${source.year})`}
          {source.note === undefined ? null : (
            <p class="soft">{typeof source.note === 'string' ? source.note : <Said of={source.note} />}</p>
          )}
          {source.address === undefined ? null : (
            <p class="brief-address" dir="ltr">
              {source.address}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
