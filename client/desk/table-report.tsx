import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import { say } from '../lib/language/case-texts.ts';
import type { TableRef } from './desk-address.ts';
import type { DeskState } from './desk-state.ts';
import { PrintedReports, ReportBar } from './report-bar.tsx';
import type { TableRecord } from './table-record.ts';
import { TableSheet, titleOfSheet } from './table-sheet.tsx';

export type TableReportProps = {
  readonly state: DeskState;
  readonly made: SessionResults;
  readonly record: TableRecord;
  readonly at: TableRef;
};

/** The report of one table, with the button that prints it once everything is there. */
export function TableReport({ state, made, record, at }: TableReportProps): JSX.Element {
  const isReady = useSignal(false);
  return (
    <>
      <ReportBar
        state={state}
        title={titleOfSheet(made, at)}
        subject={say(record.scenario.title)}
        hasNames
        isReady={isReady.value}
      />
      <PrintedReports isReady={isReady.value}>
        <TableSheet
          state={state}
          made={made}
          record={record}
          at={at}
          onSettled={() => {
            isReady.value = true;
          }}
        />
      </PrintedReports>
    </>
  );
}
