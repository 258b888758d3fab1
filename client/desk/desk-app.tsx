import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { commonText } from '../lib/language/common.ts';
import { Fault } from '../lib/parts/field.tsx';
import { KeyForm } from '../lib/parts/key-form.tsx';
import { LiveRegion } from '../lib/parts/live-region.tsx';
import { PageBar } from '../lib/parts/page-bar.tsx';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { AllReports } from './all-reports.tsx';
import type { DeskState } from './desk-state.ts';
import { follow } from './follow-link.ts';
import { SessionDesk } from './session-desk.tsx';
import { SessionReport } from './session-report.tsx';
import { SessionsList } from './sessions-list.tsx';
import { TableReport } from './table-report.tsx';
import { deskText } from './words.ts';

/** The instructor's desk: sessions, the tables of one, reports. */
export function DeskApp({ state }: { readonly state: DeskState }): JSX.Element {
  const text = deskText();
  const { session } = state.address.value;
  const isIn = state.key.value !== undefined;
  const title = titleOf(state);
  useEffect(() => {
    document.title = `${title} · ${commonText().product}`;
  }, [title]);
  return (
    <>
      <PageBar title={text.title}>
        {isIn && session !== undefined ? (
          <a class="btn small" href="/desk" onClick={(event) => follow(event, () => state.open(undefined))}>
            {text.back}
          </a>
        ) : null}
        {isIn ? (
          <button type="button" class="btn small" onClick={() => void state.leave()}>
            {text.key.leave}
          </button>
        ) : null}
      </PageBar>
      <main class="desk">
        {isIn ? null : (
          <KeyForm
            id="desk-key"
            words={{ title: text.title, ...text.key }}
            fault={state.keyFault.value}
            onKey={(pasted) => void state.useKey(pasted)}
          />
        )}
        {isIn && state.trouble.value !== undefined ? (
          <div class="desk-trouble">
            <Fault>{state.trouble.value}</Fault>
            <button type="button" class="btn small" onClick={() => void state.refresh()}>
              {text.tryAgain}
            </button>
          </div>
        ) : null}
        {isIn ? <View state={state} /> : null}
      </main>
      <LiveRegion />
    </>
  );
}

function titleOf({ address: { value } }: DeskState): string {
  const text = deskText();
  if (value.session === undefined || value.report === undefined) return text.title;
  if (value.report === 'all') return text.reports.ofAll;
  return value.at === undefined ? text.reports.ofSession : text.reports.ofTable(value.at.table);
}

function View({ state }: { readonly state: DeskState }): JSX.Element | null {
  const text = deskText();
  const { session, at, report } = state.address.value;
  if (session === undefined) return <SessionsList state={state} />;
  const results = state.results.value;
  const listing = state.session.value;
  if (results === undefined) {
    if (state.trouble.value !== undefined) return null;
    return (
      <>
        <ScreenHeading screen="loading">{text.title}</ScreenHeading>
        <p class="soft">
          {state.sessions.value !== undefined && listing === undefined ? text.sessionUnknown : text.computing}
        </p>
      </>
    );
  }
  if (report === undefined) return <SessionDesk state={state} made={results} />;
  if (report === 'all') return <AllReports key={session} state={state} made={results} />;
  if (at === undefined) return <SessionReport state={state} made={results} />;
  const record = state.record.value;
  return record === undefined ? (
    <p class="soft">{text.loading}</p>
  ) : (
    <TableReport key={`${at.round}/${at.table}`} state={state} made={results} record={record} at={at} />
  );
}
