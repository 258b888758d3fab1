import type { JSX } from 'preact';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { sayMoment, sayNumber } from '../lib/language/language.ts';
import { Said } from '../lib/parts/said.tsx';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { START } from './desk-address.ts';
import type { DeskState } from './desk-state.ts';
import { follow } from './follow-link.ts';
import { deskText } from './words.ts';

/** The sessions that the key opens, newest first. */
export function SessionsList({ state }: { readonly state: DeskState }): JSX.Element {
  const text = deskText();
  const sessions = state.sessions.value;
  return (
    <>
      <ScreenHeading screen="sessions">{text.sessions}</ScreenHeading>
      {sessions === undefined && state.trouble.value === undefined ? <p class="soft">{text.loading}</p> : null}
      {sessions?.length === 0 ? <p class="soft">{text.noSessions}</p> : null}
      {sessions === undefined || sessions.length === 0 ? null : (
        <table class="desk-table desk-card">
          <thead>
            <tr>
              <th scope="col">{text.case}</th>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.code}</th>
              <th scope="col" class="end">
                {text.tables}
              </th>
              <th scope="col" class="end">
                {text.people}
              </th>
              <th scope="col">{text.stage}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <SessionRow key={session.id} state={state} session={session} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function SessionRow({ state, session }: { readonly state: DeskState; readonly session: SessionListing }): JSX.Element {
  const text = deskText();
  return (
    <tr>
      <th scope="row">
        <a
          href={state.linkTo({ ...START, session: session.id })}
          onClick={(event) => follow(event, () => state.open(session.id))}
        >
          {session.label === undefined ? null : `${session.label} · `}
          <Said of={session.title} />
        </a>
      </th>
      <td data-head={text.date}>{sayMoment(session.openedAt)}</td>
      <td data-head={text.code} class="num">
        {spokenCode(session.code)}
      </td>
      <td data-head={text.tables} class="num end">
        {sayNumber(session.tables)}
      </td>
      <td data-head={text.people} class="num end">
        {sayNumber(session.people)}
      </td>
      <td data-head={text.stage}>
        {session.archive === undefined ? (
          session.practise ? (
            text.stages.practise
          ) : (
            text.stages[session.stage]
          )
        ) : (
          <ArchiveChip of={session} />
        )}
      </td>
    </tr>
  );
}

/** Says of a session that it is an archive, and which kind; nothing of one that is none. */
export function ArchiveChip({ of }: { readonly of: Pick<SessionListing, 'archive'> }): JSX.Element | null {
  if (of.archive === undefined) return null;
  const { archive } = deskText();
  return <span class="chip">{of.archive.hasNames ? archive.named : archive.covered}</span>;
}
