import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { forget, readStored, writeStored } from '../../feed/device-storage.ts';
import { say } from '../../lib/language/case-texts.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { ownParty, partyFaces } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { storageName } from '../storage-name.ts';
import { useTyped } from '../typed.ts';
import { cardText } from './words.ts';

/** The case's questions, each with the team's answer; for viewers without a seat the answers that they may read. */
export function Reflection({ view }: { readonly view: TableView }): JSX.Element | null {
  const { actor, aid } = useSeat();
  const isSeated = actor.value !== undefined;
  const isAlone = aid !== undefined;
  const { questions } = view.scenario;
  if (questions.length === 0) return null;
  return (
    <section class="reflection">
      <h2 id="reflection" tabIndex={-1}>
        {cardText().reflection}
      </h2>
      {isSeated && !isAlone ? <p class="xs soft">{cardText().reflectionHint}</p> : null}
      <ol class="questions">
        {questions.map(({ id, text }, index) => (
          <li key={id}>
            {isSeated ? (
              <Answer view={view} id={id} question={say(text)} number={index + 1} />
            ) : (
              <Answers view={view} id={id} question={say(text)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The way to the questions: while they are out of sight and the team has not answered all. */
export function ToReflection({ view }: { readonly view: TableView }): JSX.Element | null {
  const isInSight = useSignal(false);
  const { questions } = view.scenario;
  const answers = view.table.answers?.[ownParty(view) ?? ''];
  useEffect(() => {
    const section = document.querySelector('.reflection');
    if (section === null) return;
    // What only peeks out over the foot is not in sight yet.
    const watch = new IntersectionObserver(([one]) => (isInSight.value = one?.isIntersecting === true), {
      rootMargin: '0px 0px -30% 0px',
    });
    watch.observe(section);
    return () => watch.disconnect();
  }, [questions.length]);
  if (isInSight.value || questions.every(({ id }) => answers?.[id] !== undefined)) return null;
  return (
    <div class="foot">
      <button
        type="button"
        class="btn main wide"
        onClick={() => {
          const heading = document.getElementById('reflection');
          heading?.focus({ preventScroll: true });
          heading?.scrollIntoView({ block: 'start' });
        }}
      >
        {cardText().toReflection}
      </button>
    </div>
  );
}

type AnswersProps = { readonly view: TableView; readonly id: string; readonly question: string };

function Answers({ view, id, question }: AnswersProps): JSX.Element {
  const answers = partyFaces(view.scenario).flatMap((face) => {
    const text = view.table.answers?.[face.id]?.[id];
    return text === undefined ? [] : [{ face, text }];
  });
  return (
    <>
      <p>
        <b>{question}</b>
      </p>
      {answers.map(({ face, text }) => (
        <p key={face.id} class="sm answer">
          <PartyShape index={face.index} />{' '}
          <b>
            <Said of={face.shortName} />
          </b>
          : {text}
        </p>
      ))}
    </>
  );
}

type AnswerProps = {
  readonly view: TableView;
  readonly id: string;
  readonly question: string;
  readonly number: number;
};

function Answer({ view, id, question, number }: AnswerProps): JSX.Element {
  const seat = useSeat();
  const spot = `answer/${id}`;
  const typed = useTyped(spot);
  const field = useId();
  const t = cardText();
  const keptText = seat.aid === undefined ? t.answerSaved : t.answerKept;
  const key = storageName(`answer.${id}`, view);
  const saved = view.table.answers?.[ownParty(view) ?? '']?.[id];
  // What was typed and not saved outlives a reload.
  const value = typed.kept ?? readStored(key) ?? saved ?? '';
  const isSaved = saved !== undefined && value.trim() === saved;
  const isEmpty = value.trim() === '';
  const write = (text: string) => {
    typed.set(text);
    writeStored(key, text);
  };
  const save = async () => {
    if (isEmpty || isSaved) return;
    const done = await seat.send({ type: 'AnswerQuestion', question: id, text: value }, spot);
    if (!done) return;
    typed.clearIf(true);
    forget(key);
    announce(keptText);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={field}>{question}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={TEXT_LIMITS.answer}
        placeholder={t.answer}
        value={value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {saved !== undefined && !isSaved ? <p class="xs soft">{t.answerOther(saved)}</p> : null}
      {isSaved ? (
        <p class="sm soft">{keptText}</p>
      ) : (
        <button type="submit" class="btn small" aria-disabled={isEmpty ? 'true' : undefined}>
          {t.saveAnswer(number)}
        </button>
      )}
      <SentState spot={spot} />
    </form>
  );
}
