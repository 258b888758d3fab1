import type { ComponentChildren, JSX } from 'preact';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { paperText } from './words.ts';

/** Whose sheet it is. */
export interface SheetOf {
  readonly scenario: PublicScenario;
  /** The session's code. */
  readonly code: string;
  readonly table: number;
  /** Place of the party in the case's order, from 0. */
  readonly party: number;
}

export type PaperPageProps = {
  readonly of: SheetOf;
  readonly title: string;
  /** Who may read it, at the foot. */
  readonly secrecy: string;
  readonly children?: ComponentChildren;
};

/** One document of one party: begins on a page of its own; every page it takes has the same foot. */
export function PaperPage({ of, title, secrecy, children }: PaperPageProps): JSX.Element | null {
  const { scenario, code, table, party } = of;
  const face = scenario.parties[party];
  if (face === undefined) return null;
  const text = paperText().sheet;
  return (
    <table class="paper-page">
      <tbody>
        <tr>
          <td>
            <header class="paper-head">
              <h1>{title}</h1>
              <p>
                <Said of={scenario.title} />
              </p>
              <p class="num">
                {text.at(table)} <PartyShape index={party} />{' '}
                <b>
                  <Said of={face.name} />
                </b>
              </p>
            </header>
            {children}
          </td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td>
            <p class="paper-foot num">
              <span>{text.foot(spokenCode(code), table, say(face.shortName))}</span>
              <span>{`${title} · ${secrecy}`}</span>
            </p>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
