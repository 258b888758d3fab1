import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { LiveRegion } from '../../lib/parts/live-region.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { Selvedge } from '../../lib/weave/party-shape.tsx';
import { prefetchStage } from '../stage-box.tsx';
import { CharacterLine } from './character-line.tsx';
import { Introduction } from './introduction.tsx';
import type { KnownCases, PlayableCase } from './known-cases.ts';
import { FIRST } from './practise-aid.tsx';
import { practiseText } from './words.ts';
import './practise.css';

type StartProps = {
  readonly cases: KnownCases;
  readonly onAgain: () => void;
  readonly onBegin: (chosen: PlayableCase, party: string) => void;
};

/** Before a practise: what is played, and whom one speaks for. */
export function PractiseStart({ cases, onAgain, onBegin }: StartProps): JSX.Element {
  const t = practiseText();
  useEffect(() => {
    document.title = `${t.title} · ${commonText().product}`;
  }, [t]);
  useEffect(() => prefetchStage(), []);
  const introduced = useSignal<{ readonly scenario: Scenario; readonly party: string } | undefined>(undefined);
  const chosen: Chosen = { hash: useSignal(''), party: useSignal('') };
  if (introduced.value !== undefined) {
    const done = () => {
      introduced.value = undefined;
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.practise h1')?.focus({ preventScroll: true }));
      scrollTo(0, 0);
    };
    return (
      <div class="play loading practise">
        <Selvedge />
        <main class="reading">
          <Introduction {...introduced.value} onDone={done} />
        </main>
        <LiveRegion />
      </div>
    );
  }
  return (
    <div class="play loading practise">
      <Selvedge />
      <main class="reading">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p>{t.lead}</p>
        {cases === 'asked' ? <p class="soft">{t.loading}</p> : null}
        {cases === 'unreachable' ? (
          <div role="alert">
            <Fault>{t.unreachable}</Fault>
            <button type="button" class="btn main wide" onClick={onAgain}>
              {t.again}
            </button>
          </div>
        ) : null}
        {typeof cases === 'string' ? null : cases.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ChooseCase cases={cases} wish={chosen} onBegin={onBegin} onIntroduce={(one) => (introduced.value = one)} />
        )}
        <p class="practise-ways">
          <a class="btn quiet" href="/">
            {t.toDoor}
          </a>
          <LanguageSwitch />
        </p>
      </main>
      <LiveRegion />
    </div>
  );
}

/** What is chosen before it begins; it stays as it is while the introduction is read. */
type Chosen = { readonly hash: Signal<string>; readonly party: Signal<string> };

type ChooseProps = Pick<StartProps, 'onBegin'> & {
  readonly cases: readonly PlayableCase[];
  readonly wish: Chosen;
  readonly onIntroduce: (wish: { readonly scenario: Scenario; readonly party: string }) => void;
};

function ChooseCase({ cases, wish: { hash, party }, onBegin, onIntroduce }: ChooseProps): JSX.Element | null {
  const t = practiseText();
  const chosen = cases.find((one) => one.hash === hash.value) ?? cases[0];
  if (chosen === undefined) return null;
  const { scenario } = chosen;
  const parties = scenario.parties.filter(({ role }) => role === 'signatory');
  const own = parties.find(({ id }) => id === party.value) ?? parties[0];
  const minutes = scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  return (
    <>
      {cases.length === 1 ? null : (
        <SelectField
          id="practise-case"
          label={t.cases}
          value={chosen.hash}
          options={cases.map((one) => ({ value: one.hash, label: say(one.title) }))}
          onPick={(next) => {
            hash.value = next;
          }}
        />
      )}
      <section>
        <h2>
          <Said of={scenario.title} />
        </h2>
        <p class="xs soft">{t.minutes(sayNumber(minutes, minutes % 1 === 0 ? 0 : 1))}</p>
        <p class="sm">
          <Said of={scenario.summary} />
        </p>
      </section>
      <ChoiceRow
        name="practise-party"
        legend={t.party}
        value={own?.id ?? ''}
        choices={parties.map(({ id, name, description }) => ({
          value: id,
          label: say(name),
          hint: <Said of={description} />,
        }))}
        onChange={(next) => {
          party.value = next;
        }}
      />
      <CharacterLine character={FIRST} />
      <button type="button" class="btn main wide" onClick={() => own !== undefined && onBegin(chosen, own.id)}>
        {t.start}
      </button>
      <button
        type="button"
        class="btn wide"
        onClick={() => own !== undefined && onIntroduce({ scenario, party: own.id })}
      >
        {t.introduction.open}
      </button>
    </>
  );
}
