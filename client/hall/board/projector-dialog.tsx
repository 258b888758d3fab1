import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { MOST_CALLED } from '../../../shared/session/limits.ts';
import { isRevealed } from '../../../shared/session/session.ts';
import type { ProjectorView } from '../../../shared/session/vocabulary.ts';
import { MOST_NUMBERED } from '../../../shared/wire/projector.ts';
import { ask } from '../../feed/hall-api.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { useBoard } from '../board-view.ts';
import { SecretLink } from '../keys/secret-link.tsx';
import { WallPageButton } from '../lead/wall-page.tsx';
import { boardText } from './words.ts';

const VIEWS = ['arrival', 'phase', 'blank', 'quadrant', 'figures', 'story'] as const;
type Kind = (typeof VIEWS)[number];
/** What was computed from points, or happened at one table, opens with the reveal. */
const REVEALED: readonly Kind[] = ['quadrant', 'figures', 'story'];

/** Turns the projector: what stands there now, what may stand there, and the link that opens it. */
export function ProjectorDialog(): JSX.Element {
  const { state, board } = useBoard();
  const text = boardText().projector;
  const { projector, round, tables } = board.state;
  const kind = useSignal<Kind>(projector.kind);
  const table = useSignal(projector.kind === 'story' ? projector.table : (tables[0] ?? 1));
  const numbers = useSignal('numbers' in projector && projector.numbers);
  const names = useSignal(projector.kind === 'story' && projector.names);
  const talk = useSignal(projector.kind === 'story' && projector.talk);
  const called = useSignal(projector.kind === 'quadrant' ? (projector.called ?? []).join(', ') : '');
  const calledFault = useSignal<string | undefined>(undefined);
  const isCalling = kind.value === 'quadrant' && tables.length > MOST_NUMBERED;
  const revealed = isRevealed(board.state, round);
  const turn = () => {
    calledFault.value = isCalling ? faultIn(called.value, tables) : undefined;
    if (calledFault.value !== undefined) return document.getElementById('projector-called')?.focus();
    state.run({ type: 'TurnProjector', view: viewOf() }, text.turned);
  };
  // As it was when the dialog opened: nothing moves under the hand when the wall comes.
  const isNoneOpen = useSignal(board.screens === 0).value;
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      {isNoneOpen ? <ProjectorLink isFirst /> : null}
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          turn();
        }}
      >
        <p class="sm soft" role="status">
          {text.now(text.views[projector.kind])}
        </p>
        <fieldset>
          <legend class="sm legend">{text.choose}</legend>
          {VIEWS.map((one) => {
            const isShut = REVEALED.includes(one) && !revealed;
            return (
              <label key={one} class={isShut ? 'host-check soft' : 'host-check'}>
                <input
                  type="radio"
                  name="projector-view"
                  checked={kind.value === one}
                  disabled={isShut}
                  onChange={() => {
                    kind.value = one;
                  }}
                />
                <span>
                  {text.views[one]}
                  {isShut ? <span class="xs soft"> {text.needsReveal}</span> : null}
                </span>
              </label>
            );
          })}
        </fieldset>
        {kind.value === 'story' ? (
          <SelectField
            id="projector-table"
            label={text.table}
            value={String(table.value)}
            options={tables.map((one) => ({ value: String(one), label: String(one) }))}
            onPick={(one) => {
              table.value = Number(one);
            }}
          />
        ) : null}
        {isCalling ? (
          <Field
            id="projector-called"
            label={text.called}
            hint={text.calledHint(MOST_NUMBERED)}
            fault={calledFault.value}
            input={{
              inputMode: 'numeric',
              autoComplete: 'off',
              value: called.value,
              onInput: (event) => {
                called.value = event.currentTarget.value;
              },
            }}
          />
        ) : kind.value === 'quadrant' || kind.value === 'figures' ? (
          <Check of={numbers}>{text.numbers}</Check>
        ) : null}
        {kind.value === 'story' ? (
          <>
            <Check of={names}>{text.names}</Check>
            <Check of={talk}>{text.talk}</Check>
          </>
        ) : null}
        {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
        <button type="submit" class={isNoneOpen ? 'btn' : 'btn main'}>
          {text.turn}
        </button>
      </form>
      <p>
        <WallPageButton />
      </p>
      {isNoneOpen ? null : <ProjectorLink />}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );

  function viewOf(): ProjectorView {
    switch (kind.value) {
      case 'quadrant':
        return isCalling
          ? { kind: 'quadrant', round, numbers: false, called: numbersIn(called.value) }
          : { kind: 'quadrant', round, numbers: numbers.value };
      case 'figures':
        return { kind: 'figures', numbers: numbers.value };
      case 'story':
        return { kind: 'story', round, table: table.value, names: names.value, talk: talk.value };
      default:
        return { kind: kind.value };
    }
  }
}

/** The numbers in what was typed, whatever stands between them, each once. */
function numbersIn(typed: string): number[] {
  return [...new Set((typed.match(/\d+/g) ?? []).map(Number))];
}

function faultIn(typed: string, tables: readonly number[]): string | undefined {
  const text = boardText().projector;
  const numbers = numbersIn(typed);
  const wrong = numbers.find((one) => !tables.includes(one));
  const words = /[^\d\s,;.]+/.exec(typed)?.[0] ?? (wrong === undefined ? undefined : String(wrong));
  if (words !== undefined) return text.calledWrong(words);
  return numbers.length > MOST_CALLED ? text.calledMost(MOST_CALLED) : undefined;
}

function Check({ of, children }: { readonly of: { value: boolean }; readonly children: string }): JSX.Element {
  return (
    <label class="host-check">
      <input
        type="checkbox"
        checked={of.value}
        onChange={(event) => {
          of.value = event.currentTarget.checked;
        }}
      />
      {children}
    </label>
  );
}

/** A link with a key of its own for the projector's laptop: the first thing while no wall is open. */
function ProjectorLink({ isFirst = false }: { readonly isFirst?: boolean }): JSX.Element {
  const { state, board } = useBoard();
  const text = boardText().projector;
  const path = useSignal<string | undefined>(undefined);
  const make = async () => {
    const wish = { bearer: state.key.value, session: board.session, body: { kind: 'projector' } } as const;
    const answer = await ask('mintKey', wish);
    if (answer.ok) path.value = answer.path;
    else state.refuse(answer.code);
  };
  return (
    <section class="made-key">
      <h3>{text.open}</h3>
      {path.value === undefined ? (
        <button type="button" class={isFirst ? 'btn main' : 'btn small'} onClick={make}>
          {text.make}
        </button>
      ) : (
        <>
          <p class="sm">{text.link}</p>
          <SecretLink path={path.value} opens={text.openHere} />
        </>
      )}
    </section>
  );
}
