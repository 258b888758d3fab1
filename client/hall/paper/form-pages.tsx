import type { JSX } from 'preact';
import { type FormLine, formLines } from '../../../shared/paper/form-lines.ts';
import { caseNumber, lineCode, lineDigit, lineStem } from '../../../shared/paper/line-code.ts';
import { Said } from '../../lib/parts/said.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { lineChoices, lineTitle } from './paper-form.ts';
import { PaperPage, type SheetOf } from './paper-page.tsx';
import { paperText } from './words.ts';

type NumberedLine = { readonly line: FormLine; readonly number: number };

/** The lines of the case's form with their numbers, issues apart from answers. */
function numbered({ scenario }: SheetOf): { issues: NumberedLine[]; answers: NumberedLine[] } {
  const lines = formLines(scenario).map((line, at) => ({ line, number: at + 1 }));
  return {
    issues: lines.filter(({ line }) => line.kind === 'issue'),
    answers: lines.filter(({ line }) => line.kind !== 'issue'),
  };
}

/** An offer on paper: who it goes to, one lozenge to blacken in each line, and what the others answer. */
export function OfferPage({ of }: { readonly of: SheetOf }): JSX.Element {
  const { print, sheet } = paperText();
  return (
    <PaperPage of={of} title={print.parts.offer} secrecy={sheet.shown}>
      <p class="paper-to">
        <span>
          {sheet.number} <i class="paper-blank" />
        </span>
        <span>
          {sheet.time} <i class="paper-blank" />
        </span>
        <span>{sheet.to}</span>
        {of.scenario.parties.map(({ id, role, shortName }, index) =>
          index === of.party || role === 'observer' ? null : (
            <span key={id}>
              <PartyShape index={index} /> <Said of={shortName} /> <i class="paper-box" />
            </span>
          ),
        )}
      </p>
      <FormBody of={of} />
    </PaperPage>
  );
}

/** What the table agreed, with the code of every line, signed by all: this is what is typed in. */
export function ResultPage({ of }: { readonly of: SheetOf }): JSX.Element {
  const { print, sheet } = paperText();
  return (
    <PaperPage of={of} title={print.parts.result} secrecy={sheet.shown}>
      <FormBody of={of} />
    </PaperPage>
  );
}

/** The vote of one party that ratifies, with the code of its own line. */
export function BallotPage({ of }: { readonly of: SheetOf }): JSX.Element | null {
  const { print, sheet } = paperText();
  const own = of.scenario.parties[of.party]?.id;
  const lines = numbered(of).answers.filter(({ line }) => line.kind === 'ratifier' && line.party === own);
  if (lines.length === 0) return null;
  return (
    <PaperPage of={of} title={print.parts.ballot} secrecy={sheet.shown}>
      <p>{sheet.ballotText}</p>
      <Answers of={of} lines={lines} />
    </PaperPage>
  );
}

function FormBody({ of }: { readonly of: SheetOf }): JSX.Element {
  const { sheet } = paperText();
  const { issues, answers } = numbered(of);
  const place = { scenario: caseNumber(of.scenario), table: of.table, party: of.party + 1, line: 1 };
  return (
    <>
      <table class="paper-rows paper-lozenges num">
        <thead>
          <tr>
            <th scope="col">{sheet.issue}</th>
            <th scope="col">{sheet.blacken}</th>
            <th scope="col">{sheet.code}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ line, number }) => (
            <tr key={number}>
              <th scope="row">{lineTitle(of.scenario, line)}</th>
              <td>
                <div class="paper-options">
                  {lineChoices(of.scenario, line).map(([name, says]) => (
                    <span key={name}>
                      <Lozenge name={name} /> {says}
                    </span>
                  ))}
                </div>
              </td>
              <td>
                <Code of={of} line={number} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="paper-small">{sheet.checkDigit}</p>
      <h2>{sheet.answers}</h2>
      <Answers of={of} lines={answers} />
      <h2>
        {sheet.ownWords} <small>{sheet.noPoints}</small>
      </h2>
      <p class="paper-dots" />
      <p class="paper-dots" />
      <p class="paper-small num">{sheet.toFacilitator(lineCode(place))}</p>
    </>
  );
}

function Answers({ of, lines }: { readonly of: SheetOf; readonly lines: readonly NumberedLine[] }): JSX.Element {
  const { sheet } = paperText();
  const { parties } = of.scenario;
  return (
    <table class="paper-rows num">
      <thead>
        <tr>
          <th scope="col">{sheet.party}</th>
          <th scope="col" colSpan={2}>
            {sheet.answers}
          </th>
          <th scope="col">{sheet.signature}</th>
          <th scope="col">{sheet.code}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, number }) => {
          if (line.kind === 'issue') return null;
          const index = parties.findIndex(({ id }) => id === line.party);
          const party = parties[index];
          return (
            <tr key={number} class="paper-answer">
              <th scope="row">
                <PartyShape index={index} /> {party === undefined ? line.party : <Said of={party.shortName} />}
              </th>
              <td>
                <i class="paper-box" /> {sheet.yes[line.kind]}
              </td>
              <td>
                <i class="paper-box" /> {sheet.no[line.kind]}
              </td>
              <td class="paper-sign" />
              <td>
                <Code of={of} line={number} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A code with its check digit in a box. */
function Code({ of, line }: { readonly of: SheetOf; readonly line: number }): JSX.Element {
  const place = { scenario: caseNumber(of.scenario), table: of.table, party: of.party + 1, line };
  return (
    <b class="paper-code">
      {lineStem(place)}
      <span>{lineDigit(place)}</span>
    </b>
  );
}

/** A lozenge to blacken, with the letter or number of the choice. */
function Lozenge({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg class="paper-lozenge" viewBox="0 0 34 34" aria-hidden="true">
      <path d="M17 1 33 17 17 33 1 17z" />
      <text x="17" y="22" text-anchor="middle">
        {name}
      </text>
    </svg>
  );
}
