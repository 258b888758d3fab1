import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ArchiveListing, SessionListing } from '../../../shared/wire/session-listing.ts';
import { sayMoment } from '../../lib/language/language.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import type { HallState } from '../hall-state.ts';
import { sessionsText } from './words.ts';

/** A session of the house: its code leads to its board. */
export function SessionLine({ session }: { readonly session: SessionListing }): JSX.Element {
  const text = sessionsText();
  return (
    <li>
      <a class="btn" href={`#session=${session.id}`}>
        <span class="num">{spokenCode(session.code)}</span>
      </a>
      <SessionFacts session={session} />
      <span class="chip">{session.practise ? text.session.practise : text.session[session.stage]}</span>
    </li>
  );
}

export type ArchiveLineProps = {
  readonly state: HallState;
  readonly session: SessionListing & { readonly archive: ArchiveListing };
};

/** An opened archive: its code leads to the desk, where it is read. It is put away in two taps: its file was kept elsewhere. */
export function ArchiveLine({ state, session }: ArchiveLineProps): JSX.Element {
  const text = sessionsText();
  const isSure = useSignal(false);
  const { id, archive, stage } = session;
  const putAway = async () => {
    if (!isSure.value) {
      isSure.value = true;
      return;
    }
    if (await state.putAway(id)) announce(text.archive.putAwayDone);
  };
  return (
    <li class="archived">
      <a class="btn" href={`/desk?session=${id}`}>
        <span class="num">{spokenCode(session.code)}</span>
      </a>
      <span>
        <SessionFacts session={session} />
        <span class="sm soft">
          {archive.hasNames ? text.archive.named : text.archive.covered}
          {archive.isHere ? ` ${text.archive.isHere}` : null}
        </span>
      </span>
      <span class="chip">{text.archive.chip}</span>
      <span class="host-line-acts">
        {archive.hasNames && !archive.isHere && stage !== 'closed' ? (
          <button type="button" class="btn small" onClick={() => void state.resume(id)}>
            {text.archive.resume}
          </button>
        ) : null}
        <button type="button" class="btn small" onClick={() => void putAway()}>
          {isSure.value ? text.archive.putAwaySure : text.archive.putAway}
        </button>
      </span>
    </li>
  );
}

function SessionFacts({ session }: { readonly session: SessionListing }): JSX.Element {
  const { label, title, tables, people, openedAt } = session;
  return (
    <span>
      <b>
        {label === undefined ? null : `${label} · `}
        <Said of={title} />
      </b>
      <span class="sm soft num">{sessionsText().sessionLine(tables, people, sayMoment(openedAt))}</span>
    </span>
  );
}
