import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { readSavedSeat } from '../feed/saved-seat.ts';
import { commonText } from '../lib/language/common.ts';
import { Fault } from '../lib/parts/field.tsx';
import { KeyForm } from '../lib/parts/key-form.tsx';
import { PageBar } from '../lib/parts/page-bar.tsx';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { reasonWords } from './reason-words.ts';
import type { OpenedArchive, OpenFault } from './record/open-record.ts';
import type { Verdict } from './record/verify-record.ts';
import type { ReplayFault, ReplayScreen, ReplayState } from './replay-state.ts';
import { faultLines, verdictWords } from './verdict-words.ts';
import { replayText } from './words.ts';

export type OpenPageProps = {
  readonly state: ReplayState;
  readonly screen: Exclude<ReplayScreen, { readonly kind: 'open' }>;
};

/** Before a record is open: choose a file, the own table, or give the key that the address needs. */
export function OpenPage({ state, screen }: OpenPageProps): JSX.Element {
  return (
    <>
      <PageBar title={commonText().product} />
      <main class="open-main">
        {screen.kind === 'loading' ? <Loading what={screen.what} read={screen.read?.value} /> : null}
        {screen.kind === 'key' ? <KeyPage state={state} fault={screen.fault} /> : null}
        {screen.kind === 'tables' ? (
          <Tables state={state} archive={screen.archive} verdict={screen.verdict.value} />
        ) : null}
        {screen.kind === 'choose' ? <Choose state={state} fault={screen.fault} /> : null}
      </main>
    </>
  );
}

interface LoadingProps {
  readonly what: 'fetching' | 'reading';
  /** Share of a file, 0 to 1; a record that comes from the server says no share. */
  readonly read: number | undefined;
}

function Loading({ what, read }: LoadingProps): JSX.Element {
  const t = replayText();
  const percent = read === undefined ? undefined : Math.floor(read * 100);
  return (
    <>
      <ScreenHeading screen="loading">{what === 'fetching' ? t.loading : t.reading}</ScreenHeading>
      {percent === undefined ? null : (
        <p class="open-progress">
          <progress max={100} value={percent} aria-label={t.reading} />
          <span class="num" aria-hidden="true">
            {t.percent(percent)}
          </span>
        </p>
      )}
      <div class="open-ghosts" aria-hidden="true">
        <i />
        <i />
      </div>
    </>
  );
}

type ChooseProps = { readonly state: ReplayState; readonly fault: ReplayFault | undefined };

function Choose({ state, fault }: ChooseProps): JSX.Element {
  const t = replayText();
  const input = useRef<HTMLInputElement>(null);
  const isRetry = fault?.kind === 'unreachable' || fault?.kind === 'log-unknown' || fault?.kind === 'token-unknown';
  return (
    <div class="open-form">
      <ScreenHeading screen="choose">{t.openTitle}</ScreenHeading>
      {fault === undefined ? null : (
        <div role="alert">
          <Fault>{faultWords(fault)}</Fault>
        </div>
      )}
      <p>{t.openLead}</p>
      <input
        ref={input}
        hidden
        id="replay-file"
        type="file"
        accept=".runding,.gz,.jsonl,.ndjson,.json,.txt"
        aria-label={t.choose}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void state.openFile(file);
        }}
      />
      <button type="button" class="btn main" onClick={() => input.current?.click()}>
        {t.choose}
      </button>
      {readSavedSeat() === undefined ? null : (
        <button type="button" class="btn" onClick={() => void state.openOwn()}>
          {t.openOwn}
        </button>
      )}
      {isRetry ? (
        <button type="button" class="btn" onClick={() => void state.openServed()}>
          {t.tryAgain}
        </button>
      ) : null}
    </div>
  );
}

interface TablesProps {
  readonly state: ReplayState;
  readonly archive: OpenedArchive;
  /** `undefined` until it is known. */
  readonly verdict: Verdict | undefined;
}

/** The tables of an archive, each with how it ended. */
function Tables({ state, archive, verdict }: TablesProps): JSX.Element {
  const t = replayText();
  const { session, tables, stopped } = archive;
  const hasRounds = tables.some(({ round }) => round > 1);
  const endings: Readonly<Record<string, string>> = t.outcome;
  return (
    <div class="open-form">
      <ScreenHeading screen="tables">{t.archiveTitle}</ScreenHeading>
      <p>{t.archiveLead(session, tables.length)}</p>
      <div role="status">
        {faultLines(verdict).map((words) => (
          <Fault key={words}>{words}</Fault>
        ))}
        <p class="sm soft">{verdictWords(verdict)}</p>
      </div>
      {stopped === undefined ? null : <Fault>{t.archiveStopped(stopped.line, reasonWords(stopped))}</Fault>}
      <ul class="open-tables">
        {tables.map((one) => (
          <li key={`${one.round}/${one.table}`}>
            <button type="button" class="btn" onClick={() => state.openTable(one)}>
              <b>{hasRounds ? t.archiveTableIn(one.table, one.round) : t.archiveTable(one.table)}</b>
              <span class="sm soft num">
                {endings[one.outcome ?? ''] ?? t.unfinished}, {t.archiveEntries(one.entries)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={() => state.chooseOther()}>
        {t.openOther}
      </button>
    </div>
  );
}

/** Why nothing is open, in a sentence; the reader's own reason where a line is damaged. */
function faultWords({ kind, ...more }: ReplayFault): string {
  const t = replayText();
  if (kind !== 'damaged') return t.faults[kind];
  const { line = 1, reason = '', limit } = more as Omit<OpenFault, 'kind'>;
  return t.damaged(line, reasonWords({ reason, limit }));
}

function KeyPage({ state, fault }: ChooseProps): JSX.Element {
  const t = replayText();
  return (
    <KeyForm
      id="replay-key"
      words={{ title: t.keyTitle, label: t.keyLabel, hint: t.keyHint, missing: t.keyMissing, use: t.keyUse }}
      fault={fault === undefined ? undefined : faultWords(fault)}
      onKey={(pasted) => void state.useKey(pasted)}
    >
      <button type="button" class="btn" onClick={() => state.chooseOther()}>
        {t.openOther}
      </button>
    </KeyForm>
  );
}
