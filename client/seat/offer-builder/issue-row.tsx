import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { WasPoints } from '../../lib/table/package-list.tsx';
import { tableText } from '../../lib/table/words.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import type { DraftRow } from '../offer-draft.ts';
import { NumberChoice } from './number-choice.tsx';
import { builderText } from './words.ts';

/** More options than these are marked where they stand and not named in the box. */
const MOST_NAMED = 4;

export type IssueRowProps = {
  readonly issue: ScenarioIssue;
  readonly row: DraftRow;
  readonly isOpen: boolean;
  /** The option in the package that is answered. */
  readonly against: number | undefined;
  /** Name of the offer that is answered. */
  readonly answered: string | undefined;
  /** Own points of an option; left out for a viewer without any. */
  readonly pointsOf: ((issue: number, option: number) => number) | undefined;
  /** What an option was worth before an event changed it. */
  readonly wasOf?: ((issue: number, option: number) => number | undefined) | undefined;
  /** The issues of the case: constraints name choices of others. */
  readonly issues: readonly ScenarioIssue[];
  /** Chosen options by issue. */
  readonly all: readonly (number | undefined)[];
  readonly onToggle: () => void;
  /** Leads to another issue. */
  readonly onGo: (issue: number) => void;
  readonly onChoose: (option: number) => void;
  /** Name of the issue that is to be chosen next; absent when none is left. */
  readonly next: string | undefined;
  /** This issue is settled: on to the next without an option. */
  readonly onDone: () => void;
};

/** One issue of a draft: what is chosen and what it is worth; opened, all options as one radio group. */
export function IssueRow(props: IssueRowProps): JSX.Element {
  const { issue, row, isOpen, against, answered, pointsOf, wasOf, next, onToggle, onChoose, onDone } = props;
  // Arrow keys choose on their way through the options: only a tap, or Enter, says that this one it is.
  const tapped = useRef(false);
  const t = builderText();
  const { number } = issue;
  const chosen = row.option === undefined ? undefined : issue.options[row.option];
  const isClosed = row.option !== undefined && row.closed.includes(row.option);
  const isBarred = row.barred.some(({ option }) => option === row.option);
  return (
    <div class={row.changed ? 'issue changed' : 'issue'}>
      <h3>
        <button
          type="button"
          id={`issue-${row.issue}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `options-${row.issue}` : undefined}
          onClick={onToggle}
        >
          <span class="mark" aria-hidden="true" />
          <span class="issue-words">
            <span class="issue-name">
              <Said of={issue.name} />
            </span>
            <span class={chosen === undefined ? 'issue-choice soft' : 'issue-choice'}>
              {chosen === undefined ? t.notChosen : say(chosen.name)}
              {row.changed ? <span class="sr">, {t.changed}</span> : null}
            </span>
            {isClosed ? <span class="chip signal">{t.closedOption}</span> : null}
            {isBarred ? <span class="chip signal">{t.barredOption}</span> : null}
          </span>
          <span class="num issue-points">
            {row.option === undefined ? null : <WasPoints was={wasOf?.(row.issue, row.option)} />}
            {row.points === undefined ? null : sayNumber(row.points)}
            {row.points === undefined ? null : <span class="sr"> {tableText().points}</span>}
          </span>
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </h3>
      {isOpen && number !== undefined ? (
        <div id={`options-${row.issue}`} class="options">
          <BarredBox {...props} />
          <NumberChoice
            id={`value-${row.issue}`}
            issue={{ ...issue, number }}
            chosen={row.option}
            against={against}
            answered={answered}
            closed={row.closed}
            pointsOf={pointsOf && ((place) => pointsOf(row.issue, place))}
            wasOf={wasOf && ((place) => wasOf(row.issue, place))}
            onChoose={onChoose}
          />
          {row.option === undefined || next === undefined ? null : (
            <button type="button" class="btn small" onClick={onDone}>
              {t.next(next)}
            </button>
          )}
        </div>
      ) : null}
      {isOpen && number === undefined ? (
        <fieldset
          id={`options-${row.issue}`}
          class="options"
          onPointerDown={() => {
            tapped.current = true;
          }}
          onKeyDown={(event) => {
            tapped.current = false;
            if (event.key !== 'Enter' || row.option === undefined || !(event.target instanceof HTMLInputElement))
              return;
            // The focus goes to a button now: the same press would be a press on it.
            event.preventDefault();
            onDone();
          }}
        >
          <legend class="xs soft">
            <Said of={issue.question} />
          </legend>
          <BarredBox {...props} />
          {issue.options.map((option, index) => {
            const isGone = row.closed.includes(index);
            const isOff = row.barred.some((one) => one.option === index);
            return (
              <label key={option.id} class={`choice${row.option === index ? ' on' : ''}${isOff ? ' barred' : ''}`}>
                <input
                  type="radio"
                  name={`issue-${row.issue}`}
                  checked={row.option === index}
                  disabled={isGone}
                  onChange={() => {
                    onChoose(index);
                    if (tapped.current && row.option === undefined && !isOff) onDone();
                  }}
                />
                <span>
                  <Said of={option.name} />
                  {isGone ? <span class="soft"> ({t.closedOption})</span> : null}
                  {isOff && !isGone ? <span class="soft"> ({t.barredOption})</span> : null}
                </span>
                {pointsOf === undefined ? null : (
                  <span class="num">
                    <WasPoints was={wasOf?.(row.issue, index)} />
                    {sayNumber(pointsOf(row.issue, index))}
                    <span class="sr"> {tableText().points}</span>
                  </span>
                )}
              </label>
            );
          })}
        </fieldset>
      ) : null}
    </div>
  );
}

/** Which choice closes options here, by which rule of the case and why, and the way to that choice. */
function BarredBox({ row, issues, all, onGo }: IssueRowProps): JSX.Element | null {
  const t = builderText();
  const found = row.barred.filter(
    ({ constraint }, at) => row.barred.findIndex((one) => one.constraint.id === constraint.id) === at,
  );
  if (found.length === 0) return null;
  return (
    <div class="barred-box sm">
      {found.map(({ constraint, closedBy }) => {
        const other = issues[closedBy];
        const choice = other?.options[all[closedBy] ?? -1];
        if (other === undefined || choice === undefined) return null;
        const shut = row.barred.filter((one) => one.constraint.id === constraint.id);
        const names = shut.map(({ option }) => say(issues[row.issue]?.options[option]?.name ?? {}));
        return (
          <div key={constraint.id}>
            <p>{t.barredBy(say(other.shortName), say(choice.name), names.length > MOST_NAMED ? [] : names)}</p>
            <p>
              <b>
                <Said of={constraint.name} />
              </b>
              {'. '}
              <Said of={constraint.because} />
            </p>
            <button type="button" class="btn small" onClick={() => onGo(closedBy)}>
              {t.goTo(say(other.shortName))}
            </button>
          </div>
        );
      })}
    </div>
  );
}
