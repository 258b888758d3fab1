import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { injectedAt, isRunning } from '../hall-board.ts';
import { hallText } from '../words.ts';
import { useMoot } from './moot.ts';
import { ordersText } from './words.ts';

export type InjectDialogProps = {
  readonly tables?: readonly number[] | undefined;
  /** The event that stands on top. */
  readonly first?: string | undefined;
};

/** The events that the case has ready: the whole text, what they change, and when they teach most. */
export function InjectDialog({ tables, first }: InjectDialogProps): JSX.Element {
  const { state, board } = useBoard();
  const text = ordersText();
  const isAny = board.lines.some((line) => (tables?.includes(line.table) ?? true) && isRunning(line));
  useMoot(!isAny);
  const injections = board.injections.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  return (
    <Dialog title={text.inject.title} onClose={() => state.dialogs.back()}>
      <p class="sm soft">{text.inject.to(hallText().tablesNamed(tables))}</p>
      {injections.length === 0 ? <p class="soft">{text.inject.none}</p> : null}
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <ul class="host-injections">
        {injections.map((one) => {
          const used = injectedAt(board.state, one.id);
          const isUsed = used.length > 0 && (tables ?? board.state.tables).every((table) => used.includes(table));
          return (
            <li key={one.id}>
              <h3>
                <Said of={one.title} />
              </h3>
              <p>
                <Said of={one.text} />
              </p>
              <ul class="sm inject-changes">
                {changesOf(board, one).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {one.hint === undefined ? null : <p class="sm soft">{text.inject.hint(say(one.hint))}</p>}
              {used.length === 0 ? null : (
                <p class="sm">
                  <span class="chip">
                    {text.inject.used(
                      hallText().tablesNamed(used.length === board.state.tables.length ? undefined : used),
                    )}
                  </span>
                </p>
              )}
              {isUsed ? null : (
                <button
                  type="button"
                  class="btn small"
                  onClick={async () => {
                    if (await state.order({ kind: 'inject', injection: one.id }, tables)) state.dialogs.back();
                  }}
                >
                  {text.inject.send(say(one.title), hallText().tablesNamed(tables))}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}

/** What an event changes, in sentences. */
function changesOf({ state, constraints = [] }: Board, one: Board['injections'][number]): string[] {
  const text = ordersText().inject;
  const parties = Object.keys(one.points).map((party) => partyName(state, party));
  const closed = Object.entries(one.closedOptions).flatMap(([issueId, options]) => {
    const issue = state.scenario.issues.find(({ id }) => id === issueId);
    return options.map((optionId) => {
      const option = issue?.options.find(({ id }) => id === optionId);
      return `${issue === undefined ? issueId : say(issue.shortName)}: ${option === undefined ? optionId : say(option.name)}`;
    });
  });
  const rules = constraints.filter(({ id }) => one.constraints?.includes(id)).map(({ name }) => say(name));
  return [
    ...(parties.length === 0 ? [] : [text.points(parties)]),
    ...(closed.length === 0 ? [] : [text.closes(closed)]),
    ...(rules.length === 0 ? [] : [text.brings(rules)]),
    text.offers[one.standingOffers],
  ];
}
