import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type AgreementDocument, agreementDocument } from '../../../shared/debrief/agreement-document.ts';
import { quoted } from '../../lib/browser/margin-boxes.ts';
import { commonText } from '../../lib/language/common.ts';
import { language } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import type { TableRecord } from '../table-record.ts';
import { AgreementSheet } from './agreement-sheet.tsx';
import { bothDays } from './document-figures.ts';
import { agreementText } from './words.ts';

/** The record that the address names: on its way, there, or why it is not. */
export type Fetched =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' | 'no-seat' }
  | { readonly kind: 'there'; readonly record: TableRecord; readonly round?: number };

/** The agreement document of one table, with its print button. */
export function AgreementPage({ fetched }: { readonly fetched: Signal<Fetched> }): JSX.Element {
  const t = agreementText();
  const state = fetched.value;
  const record = state.kind === 'there' ? state.record : undefined;
  const made = record && documentOf(record, state.kind === 'there' ? state.round : undefined);
  const title = record === undefined ? t.title : t.ofTable(record.table);
  useEffect(() => {
    document.title = `${title} · ${commonText().product}`;
  }, [title]);
  return (
    <>
      <header class="deed-bar">
        <button
          type="button"
          class="btn small"
          onClick={() => (history.length > 1 ? history.back() : location.assign('/'))}
        >
          {t.back}
        </button>
        {made === undefined ? null : (
          <button type="button" class="btn small main" onClick={() => print()}>
            {t.print}
          </button>
        )}
        <LanguageSwitch />
        {made === undefined ? null : (
          <p class="xs soft">
            {t.hint} <span class="deed-numbers">{t.numbers}</span>
          </p>
        )}
      </header>
      <main>
        {made === undefined ? (
          <div class="deed-none">
            <h1>{title}</h1>
            <Why state={state} />
          </div>
        ) : (
          <>
            <style>{`@media print { @page { @bottom-left { content: ${quoted(made.trace[language.value])}; } } }`}</style>
            <AgreementSheet document={made} />
          </>
        )}
      </main>
    </>
  );
}

function Why({ state }: { readonly state: Fetched }): JSX.Element {
  const t = agreementText();
  if (state.kind === 'loading') return <p>{t.loading}</p>;
  if (state.kind !== 'there') return <Fault>{state.kind === 'failed' ? t.failed : t.noSeat}</Fault>;
  return <p>{state.record.end.stage.kind === 'closed' ? t.none : t.notYet}</p>;
}

/** What a record comes to as a document; `undefined` without agreement or before the close. */
function documentOf(record: TableRecord, round: number | undefined): AgreementDocument | undefined {
  const { scenario, end, table, startedAt, session, log } = record;
  const closing = log?.entries.findLast(({ events }) => events.some(({ type }) => type === 'TableClosed'));
  return agreementDocument(scenario, end, {
    session,
    table,
    ...(closing === undefined ? {} : { hash: closing.hash }),
    date: bothDays(startedAt),
    ...(round === undefined ? {} : { round }),
  });
}
