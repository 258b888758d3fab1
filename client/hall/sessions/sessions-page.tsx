import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SessionListing } from '../../../shared/wire/hall-messages.ts';
import { sayMoment } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
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
            {sessions === undefined ? <p class="soft">{sessionsText().listing}</p> : null}
            {sessions?.length === 0 ? <p class="soft">{sessionsText().noSessions}</p> : null}
            <ul class="host-sessions">
              {sessions?.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
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

function SessionLine({ session }: { readonly session: SessionListing }): JSX.Element {
  const text = sessionsText();
  const date = sayMoment(session.openedAt);
  return (
    <li>
      <a class="btn" href={`#session=${session.id}`}>
        <span class="num">{spokenCode(session.code)}</span>
      </a>
      <span>
        <b>
          {session.label === undefined ? null : `${session.label} · `}
          <Said of={session.title} />
        </b>
        <span class="sm soft num">{text.sessionLine(session.tables, session.people, date)}</span>
      </span>
      <span class="chip">{session.practise ? text.session.practise : text.session[session.stage]}</span>
    </li>
  );
}
