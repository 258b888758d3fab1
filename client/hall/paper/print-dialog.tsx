import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { OnPaper } from '../../lib/parts/on-paper.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { useBoard } from '../board-view.ts';
import { BriefPage, PointsPage } from './brief-pages.tsx';
import { briefsNow } from './briefs-now.ts';
import { BallotPage, OfferPage, ResultPage } from './form-pages.tsx';
import type { SheetOf } from './paper-page.tsx';
import { paperText } from './words.ts';
import './printed-paper.css';

const PARTS = ['brief', 'points', 'offer', 'ballot', 'result'] as const;
type Part = (typeof PARTS)[number];
const COPIES = ['1', '2', '3', '4'] as const;

/** Prints what a table, or every table, needs to go on without phones. The points are those that count at each table now. */
export function PrintPaperDialog({ table }: { readonly table?: number | undefined }): JSX.Element {
  const { state, board, view } = useBoard();
  const text = paperText().print;
  const parts = useSignal<readonly Part[]>(PARTS);
  const copies = useSignal<(typeof COPIES)[number]>('2');
  /** What goes to the printer now; drawn only then: a hall is a thousand pages. */
  const printed = useSignal<PrintedParts | undefined>(undefined);
  const seen = view.looked.value?.view.value;
  const tables = table === undefined ? board.state.tables : [table];
  const needsBriefs = parts.value.includes('brief') || parts.value.includes('points');
  const waits = needsBriefs && seen === undefined;
  const briefsAt = (number: number): PartyBrief[] => {
    const line = board.lines.find((one) => one.table === number);
    return seen === undefined ? [] : briefsNow(seen.secrets, board.state.scenario, line?.injected ?? []);
  };
  useEffect(() => {
    if (printed.value === undefined) return;
    // The sheets are drawn in an effect of their own.
    const frame = requestAnimationFrame(() => window.print());
    return () => cancelAnimationFrame(frame);
  }, [printed.value]);
  const sheet = (change: () => void) => {
    change();
    printed.value = undefined;
  };
  return (
    <Dialog title={text.title(table)} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.start(tables.length)}
        onSubmit={() => {
          if (waits || parts.value.length === 0) return;
          printed.value = { parts: parts.value, copies: Number(copies.value), briefsAt };
        }}
        onCancel={() => state.dialogs.back()}
        isIdle={waits || parts.value.length === 0}
      >
        <p class="sm">{text.lead}</p>
        <fieldset>
          <legend class="sm legend">{text.what}</legend>
          {PARTS.map((part) => (
            <label key={part} class="host-check">
              <input
                type="checkbox"
                checked={parts.value.includes(part)}
                onChange={({ currentTarget }) =>
                  sheet(() => {
                    const { checked } = currentTarget;
                    parts.value = PARTS.filter((one) => (one === part ? checked : parts.value.includes(one)));
                  })
                }
              />
              {text.parts[part]}
            </label>
          ))}
        </fieldset>
        {parts.value.includes('offer') ? (
          <SelectField
            id="paper-copies"
            label={text.copies}
            value={copies.value}
            options={COPIES.map((one) => ({ value: one, label: one }))}
            onPick={(one) =>
              sheet(() => {
                copies.value = one;
              })
            }
          />
        ) : null}
        <p class="sm soft" role="status">
          {waits ? text.waits : parts.value.includes('points') ? text.asNow(tables.length) : ''}
        </p>
        {parts.value.length === 0 ? <Fault>{text.nothing}</Fault> : null}
      </DialogForm>
      {printed.value === undefined ? null : (
        <OnPaper>
          <PaperSheets
            printed={printed.value}
            tables={tables}
            of={{ scenario: board.state.scenario, code: board.state.code }}
          />
        </OnPaper>
      )}
    </Dialog>
  );
}

interface PrintedParts {
  readonly parts: readonly Part[];
  readonly copies: number;
  readonly briefsAt: (table: number) => readonly PartyBrief[];
}

type PaperSheetsProps = {
  readonly printed: PrintedParts;
  readonly tables: readonly number[];
  readonly of: Pick<SheetOf, 'scenario' | 'code'>;
};

/** Table by table and party by party, so that what belongs to one team lies together. */
export function PaperSheets({ printed, tables, of }: PaperSheetsProps): JSX.Element {
  const { parts, copies, briefsAt } = printed;
  const has = (part: Part) => parts.includes(part);
  return (
    <>
      {tables.flatMap((table) => {
        const briefs = briefsAt(table);
        return of.scenario.parties.map(({ id, role }, party) => {
          const whose = { ...of, table, party };
          const brief = briefs.find((one) => one.party === id);
          const mayOffer = role !== 'observer';
          return (
            <div key={`${table}/${id}`}>
              {has('brief') && brief !== undefined ? <BriefPage of={whose} brief={brief} /> : null}
              {has('points') && brief !== undefined ? <PointsPage of={whose} brief={brief} /> : null}
              {has('offer') && mayOffer
                ? Array.from({ length: copies }, (_, copy) => <OfferPage key={copy} of={whose} />)
                : null}
              {has('ballot') ? <BallotPage of={whose} /> : null}
              {has('result') && mayOffer ? <ResultPage of={whose} /> : null}
            </div>
          );
        });
      })}
    </>
  );
}
