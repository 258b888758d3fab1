import type { JSX } from 'preact';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Said } from '../../lib/parts/said.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import { PaperPage, type SheetOf } from './paper-page.tsx';
import { paperText } from './words.ts';

type BriefProps = { readonly of: SheetOf; readonly brief: PartyBrief };

/** What a team reads of its party, and nobody else. */
export function BriefPage({ of, brief }: BriefProps): JSX.Element {
  const { print, sheet } = paperText();
  return (
    <PaperPage of={of} title={print.parts.brief} secrecy={sheet.confidential}>
      <FiveLines brief={brief} />
      <Prose of={brief.brief} isRich={of.scenario.richText} level={2} />
      <h2>{sheet.batna}</h2>
      <Prose of={brief.batna} isRich={of.scenario.richText} level={3} />
    </PaperPage>
  );
}

/** What every option is worth to a party; nothing where nothing is worth anything to it. */
export function PointsPage({ of, brief }: BriefProps): JSX.Element | null {
  const { print, sheet } = paperText();
  if (!countsPoints(brief)) return null;
  const { issues } = of.scenario;
  return (
    <PaperPage of={of} title={print.parts.points} secrecy={sheet.confidential}>
      <p class="num">
        <b>{sheet.limit(sayNumber(brief.reservation))}</b>
      </p>
      <div class="paper-columns">
        {issues.map((issue, at) => (
          <section key={issue.id} class="paper-points">
            <h2>
              <Said of={issue.name} />
            </h2>
            <table class="paper-rows num">
              <tbody>
                {issue.options.map((option, choice) => (
                  <tr key={option.id}>
                    <td>
                      <Said of={option.name} />
                    </td>
                    <td class="end">
                      <b>{sayNumber(brief.points[at]?.[choice] ?? 0)}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        {brief.interactions.length === 0 ? null : (
          <section class="paper-points">
            <h2>{sheet.together}</h2>
            <table class="paper-rows num">
              <tbody>
                {brief.interactions.map(({ issues: pair, options, points, because }, at) => (
                  <tr key={at}>
                    <td>
                      {pair.map((issue, place) => {
                        const option = issues[issue]?.options[options[place] ?? 0];
                        return option === undefined ? null : (
                          <b key={issue}>
                            {place === 0 ? '' : ' + '}
                            <Said of={option.shortName ?? option.name} />
                          </b>
                        );
                      })}
                      <br />
                      <Said of={because} />
                    </td>
                    <td class="end">
                      <b>{sayNumber(points)}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </PaperPage>
  );
}
