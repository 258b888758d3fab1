import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ArchiveListing, SessionListing } from '../../../shared/wire/session-listing.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import type { HallState } from '../hall-state.ts';
import { HostKeys } from '../keys/host-keys.tsx';
import { keysText } from '../keys/words.ts';
import { OpenSessionForm } from '../opening/open-session-form.tsx';
import { PractiseForm } from '../opening/practise-form.tsx';
import { PreflightPage } from '../preflight/preflight-page.tsx';
import { preflightText } from '../preflight/words.ts';
import { hallText } from '../words.ts';
import { HouseLines } from './house-lines.tsx';
import { OpenArchive } from './open-archive.tsx';
import { ArchiveLine, SessionLine } from './session-lines.tsx';
import { sessionsText } from './words.ts';

/** The sessions on this server, the forms that open one, and the way to the check of the hall. */
export function SessionsPage({ state }: { readonly state: HallState }): JSX.Element {
  const text = hallText();
  const checks = useSignal(isCheckAsked());
  useEffect(() => {
    const look = () => {
      checks.value = isCheckAsked();
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const key = state.key.value;
  if (checks.value && key !== undefined) return <PreflightPage hostKey={key} />;
  const sessions = state.sessions.value;
  const scenarios = state.scenarios.value;
  const counted = state.counted.value;
  return (
    <>
      <ScreenHeading screen="sessions">{text.title}</ScreenHeading>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <HouseLines state={state} />
      <div class="host-columns opening-page">
        <section>
          <h2>{sessionsText().openNew}</h2>
          {scenarios === undefined ? (
            <p class="soft">{text.listingCases}</p>
          ) : (
            <OpenSessionForm state={state} scenarios={scenarios} />
          )}
        </section>
        <div class="opening-aside">
          <section>
            <h2>{sessionsText().sessions}</h2>
            {counted > 1 ? <p class="sm soft">{sessionsText().counted(counted)}</p> : null}
            {sessions === undefined ? <p class="soft">{sessionsText().listing}</p> : null}
            {sessions?.length === 0 ? <p class="soft">{sessionsText().noSessions}</p> : null}
            <ul class="host-sessions">
              {sessions?.map((session) =>
                isArchived(session) ? (
                  <ArchiveLine key={session.id} state={state} session={session} />
                ) : (
                  <SessionLine key={session.id} session={session} />
                ),
              )}
            </ul>
            {sessions === undefined || sessions.length === 0 ? null : (
              <p>
                <a class="btn" href="/desk">
                  {text.desk}
                </a>
              </p>
            )}
            <OpenArchive state={state} />
          </section>
          <section>
            <h2>{preflightText().title}</h2>
            <p class="sm soft">{preflightText().lead}</p>
            <p>
              <a class="btn" href="#preflight">
                {preflightText().open}
              </a>
            </p>
          </section>
          <section>
            <h2>{sessionsText().practise}</h2>
            {scenarios === undefined ? null : <PractiseForm state={state} scenarios={scenarios} />}
          </section>
          {state.right.value === 'host' ? (
            <section>
              <h2>{keysText().title}</h2>
              <HostKeys state={state} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}

function isCheckAsked(): boolean {
  return location.hash === '#preflight';
}

function isArchived(session: SessionListing): session is SessionListing & { readonly archive: ArchiveListing } {
  return session.archive !== undefined;
}
