import type { ComponentChildren, JSX } from 'preact';
import type { DeskState } from './desk-state.ts';
import { follow } from './follow-link.ts';
import { pageMargins } from './report-facts.ts';
import { deskText } from './words.ts';

export type ReportBarProps = {
  readonly state: Pick<DeskState, 'address' | 'go' | 'linkTo'>;
  /** For the head of every printed page. */
  readonly title: string;
  readonly subject: string;
  /** Reports with names of participants can hide them. */
  readonly hasNames?: boolean;
  /** Everything is there: what is still worked out would be missing on paper. */
  readonly isReady?: boolean;
  /** What the button says, and what while not everything is there. */
  readonly words?: { readonly print: string; readonly notReady: string };
};

/** What stands above a report on the screen and not on paper; sets the margins of its pages. */
export function ReportBar({
  state,
  title,
  subject,
  hasNames = false,
  isReady = true,
  words,
}: ReportBarProps): JSX.Element {
  const text = deskText();
  const { print: printing, notReady } = words ?? text.reports;
  const { names } = state.address.value;
  return (
    <div class="report-bar">
      <style>{pageMargins({ left: title, right: subject, foot: text.reports.foot })}</style>
      <a
        class="btn small"
        href={state.linkTo({ report: undefined })}
        onClick={(event) => follow(event, () => state.go({ report: undefined }))}
      >
        {text.backToSession}
      </a>
      <button
        type="button"
        class="btn small main"
        aria-disabled={!isReady}
        onClick={() => (isReady ? print() : undefined)}
      >
        {isReady ? printing : notReady}
      </button>
      {hasNames ? (
        <label class="desk-check sm">
          <input type="checkbox" checked={names} onChange={() => state.go({ names: !names }, 'replace')} />
          {text.reports.names}
        </label>
      ) : null}
      <p class="xs soft">
        {text.reports.hint} <span class="report-numbers">{text.reports.numbers}</span>
      </p>
    </div>
  );
}

type PrintedProps = { readonly isReady: boolean; readonly children: ComponentChildren };

/** What goes to paper; printed by the browser's own key before all is there, it says so and shows nothing half. */
export function PrintedReports({ isReady, children }: PrintedProps): JSX.Element {
  return (
    <div class={isReady ? 'reports' : 'reports unready'}>
      <p class="report-unready">{deskText().reports.notReady}</p>
      {children}
    </div>
  );
}
