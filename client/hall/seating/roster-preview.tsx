import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { ListReading } from '../../../shared/roster/read-roster.ts';
import type { rosterEntries } from '../../../shared/roster/roster-entries.ts';
import type { Session } from '../../../shared/session/session.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { seatingText } from './words.ts';

export type RosterPreviewProps = {
  readonly session: Session;
  readonly reading: ListReading;
  readonly read: ReturnType<typeof rosterEntries>;
};

const LINES_SHOWN = 5;
/** Of what is wrong and of what was left out, until more is asked for. */
const ROWS_SHOWN = 5;

/** The first people of a list as they were read, what is wrong with it, and which rows are nobody. */
export function RosterPreview({ session, reading, read }: RosterPreviewProps): JSX.Element {
  const text = seatingText().import;
  const { people, faults } = read;
  const partyOf = (id: string | undefined) => session.scenario.parties.find((party) => party.id === id);
  return (
    <div class="seat-preview">
      <p role="status">
        <b class="num">{text.read(people.length)}</b>
        {session.roster.length === 0 ? null : <span class="sm"> {text.replaces(session.roster.length)}</span>}
      </p>
      {people.length === 0 ? null : (
        <table class="sm">
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.group}</th>
              <th scope="col">{text.columns.table}</th>
              <th scope="col">{text.columns.party}</th>
              <th scope="col">{text.columns.number}</th>
            </tr>
          </thead>
          <tbody>
            {people.slice(0, LINES_SHOWN).map((line) => (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td>{line.group}</td>
                <td class="num">{line.table}</td>
                <td>
                  <Said of={partyOf(line.party)?.shortName ?? UNNAMED} />
                </td>
                <td class="num">{line.number === undefined ? '' : `…${line.number.slice(-2)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length === 0 ? null : (
        <>
          <Fault>{text.faults(new Set(faults.map(({ line }) => line)).size)}</Fault>
          <Rows
            said={faults.map(({ line, code, value }) => text.fault(line, code, value, session.nameLimit))}
            more={text.more(faults.length - ROWS_SHOWN)}
          />
        </>
      )}
      {reading.skipped.length === 0 ? null : (
        <details class="sm">
          <summary>{text.skipped(reading.skipped.length)}</summary>
          <Rows
            said={reading.skipped.map(({ line, why }) => text.skip(line, why))}
            more={text.more(reading.skipped.length - ROWS_SHOWN)}
          />
        </details>
      )}
    </div>
  );
}

/** What is said of some rows; those beyond the first few on demand, since each of them may be somebody. */
function Rows({ said, more }: { readonly said: readonly string[]; readonly more: string }): JSX.Element {
  return (
    <>
      <ul class="sm seat-faults">
        {said.slice(0, ROWS_SHOWN).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {said.length <= ROWS_SHOWN ? null : (
        <details class="sm">
          <summary>{more}</summary>
          <ul class="sm seat-faults">
            {said.slice(ROWS_SHOWN).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
