import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { issueName } from './issue-names.ts';
import type { TableDebrief } from './table-debrief.ts';
import { cardText } from './words.ts';

export type GuessesProps = { readonly view: TableView; readonly guesses: TableDebrief['guesses'] };

/** What the own team thought the others cared for, beside what they did; nothing for viewers without a team. */
export function Guesses({ view, guesses }: GuessesProps): JSX.Element | null {
  const own = ownParty(view);
  if (own === undefined) return null;
  const t = cardText().guesses;
  const names = (issues: readonly number[]) => issues.map((issue) => issueName(view, issue));
  const ours = guesses.filter(({ party, issues }) => party === own && issues.length > 0);
  return (
    <section>
      <h2>{t.title}</h2>
      {ours.length === 0 ? <p class="sm soft">{t.none}</p> : null}
      <ul class="guessed sm">
        {ours.map(({ about, issues, truth, hits, possibleHits }) => {
          const face = faceOf(view.scenario, about);
          return (
            <li key={about} class={partyClass(face.index)}>
              <p>
                <PartyShape index={face.index} /> <b>{t.hits(say(face.shortName), hits, possibleHits)}</b>
              </p>
              <p>{t.guessed(names(issues))}</p>
              <p>{t.truth(names(truth))}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
