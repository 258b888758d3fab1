import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { placesOf } from '../../lib/table/number-values.ts';
import { type OwnPoints, ownPoints } from '../../lib/table/own-points.ts';
import { WasPoints } from '../../lib/table/package-list.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { issueWeights } from '../brief-sheet.ts';
import { briefText } from './words.ts';

export type OptionPointsProps = {
  readonly view: TableView;
  readonly brief: PartyBrief;
  /** The level of its headings. */
  readonly level: 2 | 3;
};

/** What every option is worth to the team, all of it in sight: the issue that weighs most first. What events changed is marked. */
export function OptionPoints({ view, brief, level }: OptionPointsProps): JSX.Element {
  const Heading = `h${level}` as 'h2';
  const text = briefText();
  const own = ownPoints(view);
  const weights = issueWeights(brief);
  const heaviest = Math.max(1, ...weights.map(({ weight }) => weight));
  return (
    <>
      <p class="sm soft">{text.weightsExplained}</p>
      {weights.map(({ issue: i, weight }) => {
        const issue = view.scenario.issues[i];
        if (issue === undefined) return null;
        return (
          <section key={issue.id} class="brief-issue">
            <div class="brief-weight num">
              <Heading>
                <Said of={issue.name} />
              </Heading>
              <i aria-hidden="true">
                <i style={{ width: `${(100 * weight) / heaviest}%` }} />
              </i>
              <b>
                <span class="xs soft">{text.weight} </span>
                <WasPoints was={own?.wasWeight(i)} />
                {sayNumber(weight)}
              </b>
            </div>
            <ul class="brief-options">
              {shownPlaces(issue, i, own).map(([option, o]) => (
                <li key={option.id}>
                  <span>
                    <Said of={option.name} />
                  </span>
                  <b class="num">
                    <WasPoints was={own?.was(i, o)} />
                    {sayNumber(brief.points[i]?.[o] ?? 0)}
                  </b>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Bonuses view={view} brief={brief} level={level} />
    </>
  );
}

/**
 * Every option of a list; of a number issue a few values between the first and the last, with those where a change by an
 * event begins and ends.
 */
function shownPlaces(
  { options, number }: ScenarioIssue,
  issue: number,
  own: OwnPoints | undefined,
): [ScenarioIssue['options'][number], number][] {
  const all = options.map((_, place) => place);
  const changed = number === undefined ? [] : all.filter((place) => own?.was(issue, place) !== undefined);
  const ends = [...changed.slice(0, 1), ...changed.slice(-1)];
  const places =
    number === undefined ? all : all.filter((one) => placesOf(all.length).includes(one) || ends.includes(one));
  return places.flatMap((place) => (options[place] === undefined ? [] : [[options[place], place]]));
}

function Bonuses({ view, brief, level }: OptionPointsProps): JSX.Element | null {
  const text = briefText();
  const optionName = (issue: number, option: number) => {
    const one = view.scenario.issues[issue]?.options[option];
    return one === undefined ? '' : say(one.shortName ?? one.name);
  };
  if (brief.interactions.length === 0) return null;
  const Heading = `h${level}` as 'h2';
  return (
    <section class="brief-issue">
      <Heading>{text.bonuses}</Heading>
      <ul class="brief-list">
        {brief.interactions.map((one) => (
          <li key={`${one.issues.join()}/${one.options.join()}`}>
            <p class="num">
              {text.bonus(
                optionName(one.issues[0], one.options[0]),
                optionName(one.issues[1], one.options[1]),
                `${one.points > 0 ? '+' : ''}${sayNumber(one.points)}`,
              )}
            </p>
            <p class="sm soft">
              <Said of={one.because} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
