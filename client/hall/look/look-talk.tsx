import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { Said } from '../../lib/parts/said.tsx';
import { ScrollLog } from '../../lib/parts/scroll-log.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { type HeardMessage, lastWords } from './table-look.ts';
import { lookText } from './words.ts';

/** How many of a table's last words are drawn. */
const MOST_WORDS = 200;

/** Everything that was said, in order, each with who could hear it. */
export function LookTalk({ seen }: { readonly seen: TableView }): JSX.Element {
  const text = lookText();
  const words = lastWords(seen, MOST_WORDS);
  return (
    <section class="look-talk">
      <h3>{text.talk}</h3>
      <ScrollLog class="look-words" label={text.talk} isQuiet follows={[seen.table.messages.length]}>
        {words.length === 0 ? <p class="sm soft">{text.noTalk}</p> : null}
        {words.map((one) => (
          <div key={one.key} class="look-word">
            <p class="xs soft">
              <PartyShape index={one.party.index} />{' '}
              <b>
                <Said of={one.party.shortName} />
              </b>
              {one.name === undefined ? '' : `, ${one.name}`}
              <span class="num"> · {minutesAndSeconds(one.playMs)}</span>
              {one.heardBy === 'table' ? null : <span class="chip heard">{heard(one)}</span>}
            </p>
            <p class="sm">{one.text}</p>
          </div>
        ))}
      </ScrollLog>
    </section>
  );
}

function heard({ heardBy }: HeardMessage): string {
  const text = lookText();
  if (typeof heardBy === 'string') return text.withinTeam;
  return text.only(heardBy.map((face) => say(face.shortName)));
}
