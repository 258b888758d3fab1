import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import type { TalkChannel } from '../talk-list.ts';
import { useTyped } from '../typed.ts';
import { talkText } from './words.ts';

/** Code of every key that an input method takes for itself. */
const INPUT_METHOD_KEY = 229;

export type ComposerProps = { readonly channel: TalkChannel; readonly name: string };

/** One line to write, one button that names who gets it. A refused text comes back into the field. */
export function Composer({ channel, name }: ComposerProps): JSX.Element {
  const seat = useSeat();
  const spot = `talk/${channel.key}`;
  const typed = useTyped(spot);
  const field = useId();
  const wantsLine = useRef(false);
  const t = talkText();
  const may = channel.key === 'team' ? seat.may.value?.talkToTeam : seat.may.value?.talkToTable;
  const isOpen = may === 'yes';
  const isRefused = seat.refusals.value[spot] !== undefined;
  const send = async () => {
    const text = typed.value;
    if (!isOpen || text.trim() === '') return;
    const { readers } = channel;
    const said = channel.key === 'table' || channel.key === 'team' ? channel.key : undefined;
    typed.clearIf(true);
    const done = await seat.send(
      { type: 'Say', channel: said ?? { parties: readers.map((face) => face.id) }, text },
      spot,
    );
    if (!done && (seat.typed.peek()[spot] ?? '') === '') typed.set(text);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isRefused ? <SentState spot={spot} /> : null}
      {isOpen || may === undefined ? null : (
        <p class="xs soft" id={`${field}-why`}>
          {may === 'wrong-phase' ? t.teamOnly : refusalText(may)}
        </p>
      )}
      <div class="composer-row">
        <label class="sr" for={field}>
          {t.label}
        </label>
        <textarea
          id={field}
          rows={1}
          maxLength={TEXT_LIMITS.message}
          enterkeyhint="send"
          autoComplete="off"
          placeholder={t.label}
          value={typed.value}
          onInput={(event) => typed.set(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            wantsLine.current = event.shiftKey;
            // A key that only chooses among the words of an input method has this code; the send key of a phone has not.
            if (event.shiftKey || event.keyCode === INPUT_METHOD_KEY) return;
            event.preventDefault();
            void send();
          }}
          onBeforeInput={(event) => {
            // The send key of a phone whose keyboard tells of no keys while a word is being composed.
            if (event.inputType !== 'insertLineBreak' || wantsLine.current) return;
            event.preventDefault();
            void send();
          }}
        />
        <button
          type="submit"
          class="btn"
          aria-label={t.sendTo(name)}
          aria-disabled={isOpen ? undefined : 'true'}
          aria-describedby={isOpen ? undefined : `${field}-why`}
        >
          <Icon name="send" />
          {t.send}
        </button>
      </div>
    </form>
  );
}
