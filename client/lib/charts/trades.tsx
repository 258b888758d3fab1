import type { JSX } from 'preact';
import type { Logrolling } from '../../../shared/process/logrolling.ts';
import { lozengePath } from '../weave/geometry.ts';
import { type ChartParty, Numbers } from './frame.tsx';
import type { Messages } from './words.id.ts';

export type TradesProps = {
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  /** Short names of issues and of their options, in the case's order. */
  readonly issues: readonly { readonly name: string; readonly options: readonly string[] }[];
  readonly logrolling: Logrolling;
};

/** Trades found and missed, compatible issues reached or not: a mark, words, and all of them in a table. */
export function Trades({ words, parties, issues, logrolling }: TradesProps): JSX.Element {
  const t = words.trades;
  const nameOf = (party: string) => parties.find(({ id }) => id === party)?.name ?? party;
  const issueOf = (issue: number) => issues[issue]?.name ?? '';
  const trades = logrolling.trades.toSorted(
    (a, b) => Number(a.used ?? false) - Number(b.used ?? false) || b.weight - a.weight,
  );
  const stateOf = (is: boolean | undefined, yes: string, no: string) => (is === undefined ? t.open : is ? yes : no);
  const textOf = ({ parties: [a, b], issues: [k, l], points: [first, second] }: (typeof trades)[number]) =>
    t.trade(nameOf(a), issueOf(k), first, nameOf(b), issueOf(l), second);
  return (
    <div class="trades">
      {trades.length === 0 ? (
        <p class="sm">{t.none}</p>
      ) : (
        <>
          <p class="sm">
            {logrolling.score === undefined
              ? t.description
              : t.found(trades.filter(({ used }) => used).length, trades.length)}
          </p>
          <ul class="checks sm">
            {trades.map((trade) => (
              <li key={`${trade.issues.join()}/${trade.parties.join()}`}>
                <Mark is={trade.used} />
                <span>
                  {textOf(trade)}: <b>{stateOf(trade.used, t.used, t.missed)}</b>
                  {trade.leavesGains ? <span class="soft">, {t.leavesGains}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.compatible}</h3>
      {logrolling.compatible.length === 0 ? <p class="sm">{t.compatibleNone}</p> : null}
      <ul class="checks sm">
        {logrolling.compatible.map(({ issue, options, captured }) => (
          <li key={issue}>
            <Mark is={captured} />
            <span>
              {t.wanted(issueOf(issue), options.map((option) => issues[issue]?.options[option] ?? '').join(' / '))}:{' '}
              <b>{stateOf(captured, t.captured, t.notCaptured)}</b>
            </span>
          </li>
        ))}
      </ul>
      {trades.length === 0 ? null : (
        <Numbers
          of={t.title}
          summary={words.numbers}
          head={[t.what, t.weight, t.state]}
          rows={trades.map((trade) => [
            textOf(trade),
            `${Math.round(trade.weight * 1000) / 10}`,
            stateOf(trade.used, t.used, t.missed),
          ])}
        />
      )}
    </div>
  );
}

/** Filled with the thread through it: found; hollow with the thread cut: missed; dotted: not known. */
function Mark({ is }: { readonly is: boolean | undefined }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={is ? 'M0 10H20' : 'M0 10H3M17 10H20'} stroke="var(--ink)" stroke-width="1.6" />
      <path
        d={lozengePath(10, 10, 6.5)}
        fill={is ? 'var(--ink)' : 'none'}
        stroke="var(--ink)"
        stroke-width="1.8"
        stroke-dasharray={is === undefined ? '2 2' : undefined}
      />
    </svg>
  );
}
