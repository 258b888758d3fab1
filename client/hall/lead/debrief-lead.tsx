import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CaseDescription } from '../../../shared/wire/case-messages.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { TeachingNote } from '../case/teaching-note.tsx';
import { caseText } from '../case/words.ts';
import { outcomeCounts } from '../hall-board.ts';
import { debriefNow, noteStories, sayPicture, showPicture } from './debrief-way.ts';
import type { Picture } from './pictures.ts';
import { WallPageButton } from './wall-page.tsx';
import { leadText } from './words.ts';
import './lead.css';

/** Stories and consents are asked for anew so often (ms). */
const ASK_EVERY_MS = 5000;

/** After the reveal: the pictures in order, what to say to the one on the wall, and the next one on a button and a key. */
export function DebriefLead(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = leadText().debrief;
  const session = board.state;
  const { pictures, shown, last, next } = debriefNow(board.session, session);
  useStories();
  const mayOrder = view.mayOrder.value && session.stage === 'open';
  const show = (place: number) => void showPicture(state, board.session, session, place);
  const now = shown === undefined ? undefined : pictures[shown];
  const following = next === undefined ? undefined : pictures[next];
  const agreed = outcomeCounts(board).find(([outcome]) => outcome === 'agreement')?.[1] ?? 0;
  return (
    <section class="lead debrief-lead" aria-labelledby="debrief-title">
      <div class="board-section-head">
        <h2 id="debrief-title">{text.title}</h2>
        <span class="soft num">{shown === undefined ? text.none : text.place(shown + 1, pictures.length)}</span>
      </div>
      <ol class="lead-pictures num">
        {pictures.map((picture, place) => (
          <PictureStep
            key={`${picture.kind}${picture.story ?? ''}`}
            picture={picture}
            stands={place === shown ? 'now' : place === next ? 'next' : place <= last ? 'done' : 'ahead'}
            onShow={mayOrder ? () => show(place) : undefined}
          />
        ))}
      </ol>
      <div class="lead-note">
        <h3>{text.note}</h3>
        {now === undefined ? <p>{text.begin(agreed, board.lines.length)}</p> : null}
        {now === undefined ? null : (
          <ul class="lead-points">
            {text.points[now.kind].map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <CaseNote />
      </div>
      {!mayOrder ? null : (
        <div class="lead-foot">
          {following === undefined || next === undefined ? (
            <p class="soft">{text.all}</p>
          ) : (
            <>
              <button type="button" class="btn main" onClick={() => show(next)}>
                {text.show(next + 1, sayPicture(following))}
              </button>
              <kbd>
                <span aria-hidden="true">→</span>
                <span class="sr">{text.key}</span>
              </kbd>
            </>
          )}
          {shown === undefined || shown === 0 ? null : (
            <button type="button" class="btn small" onClick={() => show(shown - 1)}>
              {text.back(shown)}
            </button>
          )}
          {session.projector.kind === 'blank' ? null : <WallPageButton />}
          {session.projector.kind === 'blank' ? null : (
            <button
              type="button"
              class="btn small"
              onClick={() => void state.run({ type: 'TurnProjector', view: { kind: 'blank' } }, text.darkened)}
            >
              {text.dark}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

type StepProps = {
  readonly picture: Picture;
  readonly stands: 'done' | 'now' | 'next' | 'ahead';
  readonly onShow: (() => void) | undefined;
};

function PictureStep({ picture, stands, onShow }: StepProps): JSX.Element {
  const text = leadText().debrief;
  const name = sayPicture(picture);
  const said = stands === 'ahead' || stands === 'done' ? text.minutes(picture.minutes) : text.stands[stands];
  return (
    <li class={`lead-picture ${stands}`} aria-current={stands === 'now' ? 'step' : undefined}>
      {onShow === undefined ? (
        <span>{name}</span>
      ) : (
        <button type="button" onClick={onShow} aria-label={`${text.turn}: ${name}`}>
          {name}
        </button>
      )}
      <span class="xs">
        {said}
        {stands === 'done' ? <span class="sr"> {text.stands.done}</span> : null}
      </span>
    </li>
  );
}

/** What the case's authors say on how to talk about it. */
function CaseNote(): JSX.Element {
  const { state, board } = useBoard();
  const read = useSignal<CaseDescription | 'failed' | undefined>(undefined);
  useEffect(() => {
    state.describePlayed(board.session).then((description) => {
      read.value = description ?? 'failed';
    });
  }, [board.session, board.state.round]);
  const { value } = read;
  if (value === undefined) return <p class="soft">{caseText().loading}</p>;
  if (value === 'failed') return <Fault>{caseText().failed}</Fault>;
  return (
    <section class="lead-case-note">
      <h3>{leadText().debrief.caseNote}</h3>
      <TeachingNote of={value.facilitation} isRich={value.scenario.richText} />
    </section>
  );
}

/** Keeps the stories of the round up to date while they are shown: they are made in a thread, consents come one by one. */
function useStories(): void {
  const { state, board } = useBoard();
  const { session } = board;
  const { round } = board.state;
  useEffect(() => {
    const ask = async () => {
      const answer = await state.feed.peek()?.debrief();
      if (answer?.ok && answer.pending === undefined) noteStories(session, { round }, answer.stories);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [session, round]);
}
