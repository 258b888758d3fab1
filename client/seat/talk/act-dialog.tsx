import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { commonText } from '../../lib/language/common.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { saidWords } from '../../lib/table/said-words.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import type { TalkChannel } from '../talk-list.ts';
import { type ActDraft, actOfDraft } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import { talkText } from './words.ts';

export type ActDialogProps = {
  readonly start: ActDraft;
  readonly title: string;
  readonly channel: TalkChannel;
  /** Of the channel, as the button says it. */
  readonly name: string;
  /** The question that is answered. */
  readonly inReplyTo?: string | undefined;
  readonly onClose: () => void;
};

/** Puts a talk act together: its sentence as it will be read, what it is made of, and one button that names who gets it. */
export function ActDialog({ start, title, channel, name, inReplyTo, onClose }: ActDialogProps): JSX.Element | null {
  const seat = useSeat();
  const draft = useSignal(start);
  const view = seat.view.value;
  if (view === undefined) return null;
  const t = talkText();
  const spot = `act/${channel.key}/${start.phrase}`;
  const act = actOfDraft(draft.value);
  const may = seat.may.value?.talkToTable;
  const why = may === undefined || may === 'yes' ? undefined : may;
  const isReady = act !== undefined && may === 'yes';
  const send = async () => {
    // A second tap on the way of the first would say it twice.
    if (!isReady || seat.waiting.peek().some((one) => one.spot === spot)) return;
    const to = channel.key === 'table' ? 'table' : { parties: channel.readers.map(({ id }) => id) };
    const done = await seat.send(
      { type: 'SayAct', channel: to, act, ...(inReplyTo === undefined ? {} : { inReplyTo }) },
      spot,
    );
    if (done) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="dialog-body">
        <p class="act-sentence" aria-live="polite">
          {act === undefined ? <span class="soft">{t.notWhole}</span> : saidWords(view.scenario, { act })}
        </p>
        <ActFields
          view={view}
          channel={channel}
          draft={draft.value}
          onChange={(change) => {
            draft.value = { ...draft.value, ...change };
          }}
        />
        {why === undefined ? null : <Fault>{refusalText(why)}</Fault>}
        <SentState spot={spot} />
        <p class="sm soft">{t.bindsNobody}</p>
      </div>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={onClose}>
          {commonText().cancel}
        </button>
        <button type="button" class="btn main" aria-disabled={isReady ? undefined : 'true'} onClick={() => void send()}>
          {t.sendTo(name)}
        </button>
      </div>
    </Dialog>
  );
}
