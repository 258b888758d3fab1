import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import { say } from '../lib/language/case-texts.ts';
import { Fault } from '../lib/parts/field.tsx';
import { announce } from '../lib/parts/live-region.tsx';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import type { TableRef } from './desk-address.ts';
import type { DeskState } from './desk-state.ts';
import { PrintedReports, ReportBar } from './report-bar.tsx';
import { TableSheet } from './table-sheet.tsx';
import { deskText } from './words.ts';

export type AllReportsProps = {
  readonly state: Pick<DeskState, 'address' | 'notes' | 'session' | 'recordOf' | 'go' | 'linkTo'>;
  readonly made: SessionResults;
};

/**
 * The reports of all tables of a session, to be printed at once. They are made one after the other, so that an old laptop
 * works out the pictures of one table at a time; printed is only when the last one is there.
 */
export function AllReports({ state, made }: AllReportsProps): JSX.Element {
  const { reports, fault, tryAgain } = deskText();
  const sheets = useSignal<readonly JSX.Element[]>([]);
  const ready = useSignal(0);
  const missing = useSignal<TableRef | undefined>(undefined);
  const attempt = useSignal(0);
  const tables = made.results;
  useEffect(() => {
    let isGone = false;
    const make = async () => {
      for (const { round, table } of tables.slice(ready.value)) {
        const at = { round, table };
        const record = await state.recordOf(at);
        if (isGone) return;
        if (record === undefined) {
          missing.value = at;
          return;
        }
        await new Promise<void>((resolve) => {
          const own = { state, made, record, at, onSettled: resolve };
          // Kept as it is: a report that is there is not drawn anew when the next one comes.
          sheets.value = [...sheets.value, <TableSheet key={`${round}/${table}`} {...own} isOneOfMany />];
        });
        if (isGone) return;
        ready.value += 1;
      }
      announce(deskText().reports.allReady(tables.length));
    };
    void make();
    return () => {
      isGone = true;
    };
  }, [attempt.value]);
  const listing = state.session.value;
  const isReady = ready.value === tables.length;
  return (
    <>
      <ReportBar
        state={state}
        title={reports.ofAll}
        subject={listing === undefined ? '' : say(listing.title)}
        hasNames
        isReady={isReady}
        words={{ print: reports.printAll(tables.length), notReady: reports.allSoFar(ready.value, tables.length) }}
      />
      <div class="report-bar">
        <ScreenHeading screen="report-all">{reports.ofAll}</ScreenHeading>
        {isReady ? null : <progress max={tables.length} value={ready.value} aria-label={reports.ofAll} />}
      </div>
      {made.faults.map(({ table, reason }) => (
        <Fault key={table}>{fault(table, reason)}</Fault>
      ))}
      {missing.value === undefined ? null : (
        <div class="desk-trouble" role="alert">
          <Fault>{reports.missing(missing.value.table)}</Fault>
          <button
            type="button"
            class="btn small"
            onClick={() => {
              missing.value = undefined;
              attempt.value += 1;
            }}
          >
            {tryAgain}
          </button>
        </div>
      )}
      <PrintedReports isReady={isReady}>{sheets.value}</PrintedReports>
    </>
  );
}
