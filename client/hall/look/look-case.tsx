import type { JSX } from 'preact';
import { Said } from '../../lib/parts/said.tsx';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { TeachingNote } from '../case/teaching-note.tsx';
import { caseText } from '../case/words.ts';
import { lookText } from './words.ts';

/** What the facilitator may read of the case beside its table: five lines of each party, how to teach it, what changed. */
export function LookCase({ seen }: { readonly seen: TableView }): JSX.Element | null {
  const { facilitation, briefs } = seen.secrets;
  if (facilitation === undefined) return null;
  const t = lookText().case;
  const carded = briefs.filter(({ card }) => card !== undefined);
  return (
    <>
      {carded.length === 0 ? null : (
        <details>
          <summary>{t.briefs}</summary>
          {carded.map((brief) => {
            const face = faceOf(seen.scenario, brief.party);
            return (
              <section key={brief.party} class={partyClass(face.index)}>
                <h3>
                  <PartyShape index={face.index} /> <Said of={face.name} />
                </h3>
                <FiveLines brief={brief} />
              </section>
            );
          })}
        </details>
      )}
      <details>
        <summary>{caseText().teaching}</summary>
        <TeachingNote of={facilitation} isRich={seen.scenario.richText} />
      </details>
    </>
  );
}
