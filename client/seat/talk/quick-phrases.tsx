import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Group } from '../../lib/parts/group.tsx';
import { useSeat } from '../seat-state.ts';
import type { OpenQuestion, TalkChannel } from '../talk-list.ts';
import { ActDialog } from './act-dialog.tsx';
import { type ActDraft, type Phrase, startDraft } from './act-draft.ts';
import { talkText } from './words.ts';

const PHRASES = ['ask', 'tell', 'trade', 'one-issue', 'time'] as const satisfies readonly Phrase[];

export type QuickPhrasesProps = { readonly channel: TalkChannel; readonly name: string };

/** Sentences that people and bots understand alike; each is shown whole before it is sent. */
export function QuickPhrases({ channel, name }: QuickPhrasesProps): JSX.Element | null {
  const seat = useSeat();
  const open = useSignal<ActDraft | undefined>(undefined);
  const draft = open.value;
  const may = seat.may.value?.talkToTable;
  if (channel.key === 'team' || may === 'wrong-phase' || may === 'table-closed') return null;
  const t = talkText();
  // With one other party there is nobody else to ask.
  const [only] = channel.others.length === 1 ? channel.others : [];
  return (
    <>
      <Group class="quick-phrases" label={t.phrases}>
        {PHRASES.map((phrase) => (
          <button
            key={phrase}
            type="button"
            class="btn small"
            // A pause leaves everything where it is; why nothing is sent stands at the field below.
            aria-disabled={may === 'yes' ? undefined : 'true'}
            onClick={() => {
              if (may !== 'yes') return;
              open.value = { ...startDraft(phrase), ...(only === undefined ? {} : { other: only.id }) };
            }}
          >
            {t.phrase[phrase]}
          </button>
        ))}
      </Group>
      {draft === undefined ? null : (
        <ActDialog
          start={draft}
          title={t.phraseTitles[draft.phrase]}
          channel={channel}
          name={name}
          onClose={() => {
            open.value = undefined;
          }}
        />
      )}
    </>
  );
}

export type AnswerButtonProps = QuickPhrasesProps & { readonly question: OpenQuestion };

/** Answers a question that was put to the own party, to those who heard it. */
export function AnswerButton({ channel, name, question }: AnswerButtonProps): JSX.Element | null {
  const seat = useSeat();
  const isOpen = useSignal(false);
  const may = seat.may.value?.talkToTable;
  if (seat.actor.value === undefined || may === 'table-closed') return null;
  const t = talkText();
  const { id, of, about, issue } = question;
  const close = () => {
    isOpen.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="btn small"
        aria-disabled={may === 'yes' ? undefined : 'true'}
        onClick={() => {
          isOpen.value = may === 'yes';
        }}
      >
        {t.answer}
      </button>
      {isOpen.value ? (
        <ActDialog
          start={{ ...startDraft('answer'), other: of, about, issue }}
          title={t.phraseTitles.answer}
          channel={channel}
          name={name}
          inReplyTo={id}
          onClose={close}
        />
      ) : null}
    </>
  );
}
