import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { CaseImages } from '../../lib/table/case-images.tsx';
import { CaseTongueChoice } from '../../lib/table/case-tongue.tsx';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import { placesOf } from '../../lib/table/number-values.ts';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import { ownPoints } from '../../lib/table/own-points.ts';
import { WasPoints } from '../../lib/table/package-list.tsx';
import { tableText } from '../../lib/table/words.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { issueWeights, ownBrief, ownPartyIndex } from '../brief-sheet.ts';
import type { TablePanelProps } from '../panel-props.ts';
import { ReadyBar } from '../ready-bar.tsx';
import { briefText } from './words.ts';
import './brief.css';
import { PublicCase } from './public-case.tsx';

export type BriefPanelProps = TablePanelProps & {
  /** Inside a tab of the table screen: smaller heading, no foot. */
  readonly inTab?: boolean | undefined;
};

/** The confidential brief first, in five lines where the case has them, then what everybody at the table may read. */
export function BriefPanel({ view, now, send, inTab }: BriefPanelProps): JSX.Element {
  const brief = ownBrief(view);
  const index = ownPartyIndex(view);
  const party = index === undefined ? undefined : view.scenario.parties[index];
  const text = briefText();
  const whole = (of: PartyBrief) => <WholeBrief brief={of} isRich={view.scenario.richText} level={inTab ? 3 : 2} />;
  return (
    <article class={index === undefined ? 'brief' : `brief ${partyClass(index)}`}>
      <CaseTongueChoice />
      {brief === undefined || party === undefined ? (
        <ScreenHeading inTab={inTab}>
          <Said of={view.scenario.title} />
        </ScreenHeading>
      ) : (
        <>
          <p class="brief-secret">
            <Icon name="lock" />
            {text.secret}
          </p>
          <ScreenHeading inTab={inTab}>
            <Said of={party.name} />
          </ScreenHeading>
          <OnlyIn texts={[...Object.values(brief.card ?? {}), brief.brief, brief.batna]} />
          {brief.card === undefined ? (
            whole(brief)
          ) : (
            <>
              <FiveLines brief={brief} />
              <details class="brief-part">
                <summary>{text.whole}</summary>
                {whole(brief)}
              </details>
            </>
          )}
          <CaseImages images={brief.images} />
          {countsPoints(brief) ? (
            <>
              <Weights view={view} brief={brief} />
              <OptionPoints view={view} brief={brief} />
            </>
          ) : null}
        </>
      )}
      <PublicCase view={view} />
      {inTab ? null : <ReadyBar view={view} now={now} send={send} />}
    </article>
  );
}

type WholeBriefProps = { readonly brief: PartyBrief; readonly isRich: boolean | undefined; readonly level: 2 | 3 };

function WholeBrief({ brief, isRich, level }: WholeBriefProps): JSX.Element {
  return (
    <>
      <NoAgreement brief={brief} />
      <Prose of={brief.brief} isRich={isRich} level={level} class="brief-words" />
    </>
  );
}

function NoAgreement({ brief }: { readonly brief: PartyBrief }): JSX.Element {
  return (
    <section class="brief-no-agreement">
      <p class="num">
        <b>
          {countsPoints(brief)
            ? briefText().noAgreement(sayNumber(brief.reservation))
            : tableText().fiveLines.withoutDeal}
        </b>
      </p>
      <p class="sm">
        <Said of={brief.batna} />
      </p>
    </section>
  );
}

type SecretProps = Pick<TablePanelProps, 'view'> & { readonly brief: PartyBrief };

function Weights({ view, brief }: SecretProps): JSX.Element {
  const text = briefText();
  const weights = issueWeights(brief);
  const heaviest = Math.max(1, ...weights.map(({ weight }) => weight));
  return (
    <section>
      <h2>{text.weights}</h2>
      <p class="xs soft">{text.weightsExplained}</p>
      <ol class="brief-weights num">
        {weights.map(({ issue, weight }) => (
          <li key={issue}>
            <span>{nameOf(view, issue)}</span>
            <i aria-hidden="true">
              <i style={{ width: `${(100 * weight) / heaviest}%` }} />
            </i>
            <b>{sayNumber(weight)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(view: TablePanelProps['view'], issue: number): string {
  const one = view.scenario.issues[issue];
  return one === undefined ? '' : say(one.shortName);
}

/** Every option of a list; of a number issue a few values between the first and the last. */
function shownPlaces({ options, number }: ScenarioIssue): [ScenarioIssue['options'][number], number][] {
  const places = number === undefined ? options.map((_, place) => place) : placesOf(options.length);
  return places.flatMap((place) => (options[place] === undefined ? [] : [[options[place], place]]));
}

function OptionPoints({ view, brief }: SecretProps): JSX.Element {
  const text = briefText();
  const own = ownPoints(view);
  const optionName = (issue: number, option: number) => {
    const one = view.scenario.issues[issue]?.options[option];
    return one === undefined ? '' : say(one.shortName ?? one.name);
  };
  return (
    <details class="brief-part">
      <summary>{text.points}</summary>
      {view.scenario.issues.map((issue, i) => (
        <section key={issue.id}>
          <h3>
            <Said of={issue.name} />
          </h3>
          <ul class="brief-options">
            {shownPlaces(issue).map(([option, o]) => (
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
      ))}
      {brief.interactions.length === 0 ? null : (
        <section>
          <h3>{text.bonuses}</h3>
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
      )}
    </details>
  );
}
