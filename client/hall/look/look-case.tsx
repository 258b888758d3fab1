import type { JSX } from 'preact';
import { Said } from '../../lib/parts/said.tsx';
import { Prose } from '../../lib/prose/prose.tsx';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { lookText } from './words.ts';

/** What the facilitator may read of the case beside its table: five lines of each party, how to teach it, what changed. */
export function LookCase({ seen }: { readonly seen: TableView }): JSX.Element | null {
  const { facilitation, briefs } = seen.secrets;
  if (facilitation === undefined) return null;
  const { teachingNote, prerequisites = [], expected, changes = [], silenced = [] } = facilitation;
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
        <summary>{t.teaching}</summary>
        {expected === undefined ? null : (
          <p class="num">{t.expected(expected.agreement.from, expected.agreement.to)}</p>
        )}
        <Texts heading={t.prerequisites} texts={prerequisites.map((text, at) => ({ key: String(at), text }))} />
        <Prose of={teachingNote} isRich={seen.scenario.richText} level={3} />
        <Texts
          heading={t.silenced}
          texts={silenced.map(({ code, at = '', because }) => ({ key: `${code} ${at}`, text: because }))}
        />
        <Texts
          heading={t.changes}
          texts={changes.map(({ version, text }) => ({ key: version, before: `${version}: `, text }))}
        />
      </details>
    </>
  );
}

type TextsProps = {
  readonly heading: string;
  readonly texts: readonly {
    readonly key: string;
    readonly before?: string;
    readonly text: Parameters<typeof Said>[0]['of'];
  }[];
};

function Texts({ heading, texts }: TextsProps): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {texts.map(({ key, before = '', text }) => (
          <li key={key}>
            {before}
            <Said of={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
