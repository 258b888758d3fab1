import type { JSX } from 'preact';
import { ownValue } from '../../../shared/kernel/own-value.ts';
import { VOTES } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import type { PartyFace } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { seatText } from '../words.ts';
import { FirstQuestion } from './first-question.tsx';
import { voteText } from './words.ts';

const SPOT = 'guess-vote';

/** Something to do while others vote: how will each of them? The own team's until the votes are decided. */
export function GuessVotes(props: {
  readonly view: TableView;
  readonly voters: readonly PartyFace[];
}): JSX.Element | null {
  const seat = useSeat();
  const own = seat.actor.value?.party;
  const others = props.voters.filter(({ id }) => id !== own);
  if (own === undefined || others.length === 0) return null;
  const t = voteText();
  const guesses = ownValue(props.view.table.voteGuesses ?? {}, own) ?? {};
  return (
    <section class="card vote-guess">
      <h2 id="guess" tabIndex={-1}>
        {t.guessTitle}
      </h2>
      {others.map(({ id, shortName }) => {
        const name = say(shortName);
        const guessed = ownValue(guesses, id);
        return (
          <fieldset key={id}>
            <legend>{t.guess(name)}</legend>
            <div class="consent">
              {VOTES.map((vote) => (
                <button
                  key={vote}
                  type="button"
                  class="btn small"
                  aria-pressed={guessed === vote}
                  onClick={() => {
                    if (guessed !== vote) void seat.send({ type: 'GuessVote', about: id, vote }, SPOT);
                  }}
                >
                  {t[vote]}
                </button>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p class="sm soft">{seat.aid === undefined ? t.guessHint : seatText().onlyYou}</p>
      <SentState spot={SPOT} />
      <FirstQuestion view={props.view} />
    </section>
  );
}
