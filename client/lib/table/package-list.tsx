import type { JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { sayNumber } from '../language/language.ts';
import { Said } from '../parts/said.tsx';
import { tableText } from './words.ts';

export type PackageListProps = {
  readonly scenario: PublicScenario;
  readonly chosen: Package;
  /** Issues that differ from the own offer. */
  readonly differs?: readonly number[];
  /** Own points of an option; left out where the viewer has none. */
  readonly pointsOf?: ((issue: number, option: number) => number) | undefined;
  /** What an option was worth before an event changed it. */
  readonly wasOf?: ((issue: number, option: number) => number | undefined) | undefined;
  readonly clause?: string | undefined;
  /** What was agreed on: each issue is a clause with its number, the free one last. */
  readonly isNumbered?: boolean | undefined;
};

/** The words of a package: every issue with the chosen option. The text twin of a band. */
export function PackageList({
  scenario,
  chosen,
  differs = [],
  pointsOf,
  wasOf,
  clause,
  isNumbered = false,
}: PackageListProps): JSX.Element {
  const t = tableText();
  return (
    <dl class={isNumbered ? 'package clauses' : 'package'}>
      {scenario.issues.map((issue, index) => {
        const option = chosen[index] ?? 0;
        return (
          <div key={issue.id} class={differs.includes(index) ? 'differs' : ''}>
            <dt>
              {isNumbered ? <b class="num">{index + 1}</b> : null} <Said of={issue.name} />
              {differs.includes(index) && <span class="sr">, {t.offers.optionDiffers}</span>}
            </dt>
            <dd>
              <span>
                <Said of={issue.options[option]?.name ?? issue.name} />
              </span>
              {pointsOf !== undefined && (
                <span class="num points">
                  <WasPoints was={wasOf?.(index, option)} />
                  {sayNumber(pointsOf(index, option))}
                  <span class="sr"> {t.points}</span>
                </span>
              )}
            </dd>
          </div>
        );
      })}
      {clause !== undefined && (
        <div>
          <dt>
            {isNumbered ? <b class="num">{scenario.issues.length + 1}</b> : null} {t.offers.clause}{' '}
            <span class="soft">({t.offers.clauseHint})</span>
          </dt>
          <dd>
            <span>{clause}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What something was worth before an event changed it, beside what it is worth now; nothing where nothing changed. */
export function WasPoints({ was }: { readonly was: number | undefined }): JSX.Element | null {
  if (was === undefined) return null;
  return (
    <>
      <s class="was num soft" aria-hidden="true">
        {was}
      </s>{' '}
      <span class="sr">{tableText().wasPoints(was)} </span>
    </>
  );
}
