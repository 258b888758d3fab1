import type { JSX } from 'preact';
import { say } from '../lib/language/case-texts.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { standingConditions } from '../lib/table/vote.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { seatText } from './words.ts';

/** What the ratifiers had asked of an agreement that came back, as it stands now; nothing where they asked nothing. */
export function Asked({ view }: { readonly view: TableView }): JSX.Element | null {
  const asked = standingConditions(view);
  if (asked.length === 0) return null;
  return (
    <>
      <h3>{seatText().asked}</h3>
      <ul class="sm">
        {asked.map(({ condition, party }) => (
          <li key={`${condition.party}/${condition.number}`}>
            <PartyShape index={party.index} label={say(party.shortName)} /> {condition.text}
          </li>
        ))}
      </ul>
    </>
  );
}
