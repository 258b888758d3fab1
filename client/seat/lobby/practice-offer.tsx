import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../../lib/language/case-texts.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Said } from '../../lib/parts/said.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { Band } from '../../lib/weave/band.tsx';
import { lobbyText } from './words.ts';

/** Two choices and a tap on the button: what an offer is takes three taps. */
const ISSUES = 2;

export type PracticeOfferProps = {
  readonly scenario: TableView['scenario'];
  /** Place of the own party in the case. */
  readonly party: number;
};

/** A toy package of the case's first issues: chosen, sent to nobody, and seen to become a band. */
export function PracticeOffer({ scenario, party }: PracticeOfferProps): JSX.Element {
  const t = lobbyText().practice;
  const issues = scenario.issues.slice(0, ISSUES);
  const chosen = useSignal<readonly (number | undefined)[]>(issues.map(() => undefined));
  const isSent = useSignal(false);
  const isMissing = useSignal(false);
  const group = useId();
  const result = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isSent.value) result.current?.focus();
  }, [isSent.value]);
  const choose = (issue: number, option: number) => {
    chosen.value = chosen.value.map((old, at) => (at === issue ? option : old));
    isMissing.value = false;
  };
  const send = () => {
    isMissing.value = chosen.value.includes(undefined);
    isSent.value = !isMissing.value;
  };
  const again = () => {
    chosen.value = issues.map(() => undefined);
    isSent.value = false;
  };
  return (
    <details class="practice">
      <summary>{t.title}</summary>
      <p class="sm soft">{t.text}</p>
      {isSent.value ? (
        <>
          <Band
            chosen={chosen.value.map((option) => option ?? 0)}
            optionCounts={issues.map((issue) => issue.options.length)}
            party={party}
            state="open"
            names={issues.map((issue) => say(issue.shortName))}
          />
          <ul class="sm">
            {issues.map((issue, at) => (
              <li key={issue.id}>
                <b>
                  <Said of={issue.shortName} />
                </b>
                : <Said of={issue.options[chosen.value[at] ?? 0]?.name ?? issue.name} />
              </li>
            ))}
          </ul>
          <p class="sm" ref={result} tabIndex={-1}>
            {t.done}
          </p>
          <button type="button" class="btn small" onClick={again}>
            {t.again}
          </button>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {issues.map((issue, at) => (
            <fieldset key={issue.id}>
              <legend>
                <Said of={issue.name} />
              </legend>
              {issue.options.map((option, index) => (
                <label key={option.id} class="choice sm">
                  <input
                    type="radio"
                    name={`${group}-${at}`}
                    checked={chosen.value[at] === index}
                    onChange={() => choose(at, index)}
                  />
                  <span>
                    <Said of={option.shortName ?? option.name} />
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
          {isMissing.value ? <Fault>{t.choose}</Fault> : null}
          <button type="submit" class="btn small">
            {t.send}
          </button>
        </form>
      )}
    </details>
  );
}
