import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/host-messages.ts';
import type { HostFeed } from '../../feed/host-feed.ts';
import { boardRows, commonPhase, headcount, wordsNow } from '../../models/host-board.ts';
import { spokenCode } from '../../models/join-form.ts';
import { hostText } from '../../text/host/messages.ts';
import { say, sayNumber } from '../../text/language.ts';
import { refusalText } from '../../text/refusals/messages.ts';
import { Fault } from '../common/field.tsx';
import { ScreenHeading } from '../common/screen-heading.tsx';
import { ConnectionStrip } from '../common/strip.tsx';
import { HostDialogs } from './host-dialogs.tsx';
import type { HostState } from './host-state.ts';
import { JoinCard } from './join-card.tsx';
import { SessionOrders } from './session-orders.tsx';
import { TableRows } from './table-rows.tsx';

export type SessionPageProps = { readonly state: HostState; readonly feed: HostFeed };

/** One session while it runs: orders for all, the tables, how to join, what to say. */
export function SessionPage({ state, feed }: SessionPageProps): JSX.Element {
  const text = hostText();
  const board = feed.board.value;
  if (feed.ended.value !== undefined) return <Fault>{refusalText(feed.ended.value)}</Fault>;
  if (board === undefined) {
    return (
      <>
        <ConnectionStrip connection={feed.connection.value} />
        <h1 tabIndex={-1}>{text.loading}</h1>
      </>
    );
  }
  const rows = boardRows(board, state.now.value);
  const { people, connected } = headcount(rows);
  const words = wordsNow(board);
  const isRunning = commonPhase(board) !== undefined;
  const joining = board.state.stage === 'open' ? <JoinCard key="join" board={board} /> : null;
  const says =
    words === undefined ? null : (
      <section key="words" class="host-words">
        <h2>{text.words}</h2>
        <p>{say(words)}</p>
      </section>
    );
  return (
    <>
      <ConnectionStrip connection={feed.connection.value} />
      <header class="host-head">
        <div>
          <ScreenHeading screen={board.session}>{say(board.state.scenario.title)}</ScreenHeading>
          <p class="sm num">
            {text.code} <b class="host-code">{spokenCode(board.state.code)}</b>{' '}
            <span class="soft">{text.counted({ connected, people, tables: rows.length })}</span>
          </p>
        </div>
        <SessionOrders state={state} board={board} />
      </header>
      <Plan board={board} />
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <div class="host-columns session">
        <section>
          <div class="host-section-head">
            <h2>{text.tablesTitle}</h2>
            {board.state.stage === 'open' && !board.state.practise ? (
              <button type="button" class="btn small" onClick={() => state.run({ type: 'AddTable' }, text.addTable)}>
                {text.addTable}
              </button>
            ) : null}
          </div>
          <TableRows state={state} board={board} rows={rows} />
        </section>
        <aside aria-label={text.join}>
          {isRunning ? says : joining}
          {isRunning ? joining : says}
        </aside>
      </div>
      <HostDialogs state={state} board={board} rows={rows} />
    </>
  );
}

/** The case's plan to scale; the phase that most tables are in is marked by words and by a fuller bar. */
function Plan({ board }: { readonly board: Board }): JSX.Element {
  const text = hostText();
  const now = commonPhase(board);
  return (
    <ol class="host-plan" aria-label={text.plan}>
      {board.state.scenario.phases.map((phase, index) => (
        <li
          key={phase.id}
          style={{ flexGrow: phase.minutes }}
          class={now === undefined || index > now ? '' : index === now ? 'now' : 'past'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span class="sm">
            <span>{say(phase.name)}</span>{' '}
            <span class="soft num">
              {text.minutes({ minutes: sayNumber(phase.minutes, phase.minutes % 1 === 0 ? 0 : 1) })}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
