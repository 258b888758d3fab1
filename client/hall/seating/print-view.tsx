import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { OnPaper } from '../../lib/parts/on-paper.tsx';
import { AddressField, useHallAddress } from '../address-field.tsx';
import { noteSignsPrinted } from '../signs-printed.ts';
import { findList, type SeatingTable } from './seating-board.ts';
import { seatingText } from './words.ts';
import '../forms.css';
import './print.css';
import { FindSheets, findPages } from './find-sheets.tsx';
import { type MintSigns, type PrintedSigns, usePrintedSigns } from './printed-signs.ts';
import { SignSheets } from './table-signs.tsx';

export type PrintViewProps = {
  readonly board: Board;
  readonly tables: readonly SeatingTable[];
  readonly onBack: () => void;
  /** Absent for whoever may not: their signs carry the session's code only. */
  readonly mintSigns?: MintSigns | undefined;
};

type What = 'signs' | 'signs4' | 'list';

/** Chooses what goes on paper, shows its first page, and prints it without the page around it. */
export function PrintView({ board, tables, onBack, mintSigns }: PrintViewProps): JSX.Element {
  const text = seatingText().printing;
  const what = useSignal<What>('signs4');
  const { address, choose } = useHallAddress(board.addresses);
  const used = tables.filter(({ people }) => people > 0).map(({ table }) => table);
  const which = useSignal<'all' | 'used'>('all');
  const chosen = which.value === 'used' && used.length > 0 ? used : board.state.tables;
  const isList = what.value === 'list';
  const signs = usePrintedSigns(board.session, isList ? [] : chosen, mintSigns);
  const lines = findList(board.state).filter(({ table, here }) => here || table !== undefined);
  const pages =
    what.value === 'list' ? findPages(lines).length : Math.ceil(chosen.length / (what.value === 'signs' ? 1 : 4));
  const sheets = (limit?: number) =>
    what.value === 'list' ? (
      <FindSheets session={board.state} lines={lines} limit={limit} />
    ) : (
      <SignSheets
        session={board.state}
        address={address}
        tables={limit === undefined ? chosen : chosen.slice(0, what.value === 'signs' ? 1 : 4)}
        perPage={what.value === 'signs' ? 1 : 4}
        secrets={signs.secrets}
      />
    );
  return (
    <section class="print">
      <div class="print-controls">
        <h2>{text.title}</h2>
        <ChoiceRow<What>
          name="print-what"
          legend={text.what}
          value={what.value}
          onChange={(next) => {
            what.value = next;
          }}
          choices={[
            { value: 'signs4', label: text.signs4 },
            { value: 'signs', label: text.signs },
            { value: 'list', label: text.list },
          ]}
        />
        {what.value === 'list' || used.length === 0 || used.length === board.state.tables.length ? null : (
          <ChoiceRow<'all' | 'used'>
            name="print-which"
            legend={text.which}
            value={which.value}
            onChange={(next) => {
              which.value = next;
            }}
            choices={[
              { value: 'all', label: text.allTables(board.state.tables.length) },
              { value: 'used', label: text.usedTables(used.length) },
            ]}
          />
        )}
        {what.value === 'list' ? null : (
          <AddressField id="print-address" addresses={board.addresses} address={address} onChoose={choose} />
        )}
        {isList || mintSigns === undefined ? null : <SignsNote signs={signs} />}
        <div class="print-buttons">
          <button
            type="button"
            class="btn main"
            aria-disabled={signs.isReady ? undefined : 'true'}
            onClick={() => {
              if (!signs.isReady) return;
              if (!isList) noteSignsPrinted(board.session);
              window.print();
            }}
          >
            {text.start(pages)}
          </button>
          <button type="button" class="btn" onClick={onBack}>
            {text.back}
          </button>
        </div>
      </div>
      <div class="print-preview" aria-hidden="true">
        {sheets(1)}
      </div>
      <OnPaper>{sheets()}</OnPaper>
    </section>
  );
}

/** That signs stay good when the code is renewed, and the way to end those that were printed before. */
function SignsNote({ signs }: { readonly signs: PrintedSigns }): JSX.Element {
  const text = seatingText().printing;
  const replace = async () => {
    await signs.replace();
    announce(text.replaced);
  };
  return (
    <div class="print-signs">
      <p class="sm soft">{text.stayGood}</p>
      {signs.isMissing ? <Fault>{text.noSigns}</Fault> : null}
      <button type="button" class="btn small" onClick={replace}>
        {text.replace}
      </button>
    </div>
  );
}
