import type { JSX } from 'preact';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Vote } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { say } from '../lib/language/case-texts.ts';
import { faceOf, ownParty } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { seatText } from './words.ts';

/** What the own team thought that a ratifier would do, beside what it did. */
export interface GuessedVote {
  readonly about: PartyId;
  readonly guessed: Vote;
  readonly came: Vote;
}

/** The own team's guesses at the votes that were decided last; other teams' are not told. Empty until the decision. */
export function guessedVotes(view: TableView): GuessedVote[] {
  const { voteGuesses = {}, votes, stage } = view.table;
  const own = ownParty(view);
  if (own === undefined || stage.kind === 'ratification') return [];
  return Object.entries(ownValue(voteGuesses, own) ?? {}).flatMap(([about, guessed]) => {
    const came = ownValue(votes, about);
    return came === undefined ? [] : [{ about, guessed, came }];
  });
}

/** The own guesses and what came, once the votes are decided; nothing where nobody of the team guessed. */
export function GuessResult({ view }: { readonly view: TableView }): JSX.Element | null {
  const guesses = guessedVotes(view);
  if (guesses.length === 0) return null;
  return (
    <ul class="sm">
      {guesses.map(({ about, guessed, came }) => {
        const { index, shortName } = faceOf(view.scenario, about);
        return (
          <li key={about}>
            <PartyShape index={index} /> {seatText().guessCame(say(shortName), guessed, guessed === came)}
          </li>
        );
      })}
    </ul>
  );
}
