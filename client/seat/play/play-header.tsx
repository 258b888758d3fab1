import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { runningPhase } from '../../../shared/negotiation/table.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import { say } from '../../lib/language/case-texts.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { clockOf } from '../../lib/table/clock.ts';
import { spokenRejoinCode } from '../../lib/table/join-form.ts';
import { faceOf, ownParty, partyFaces } from '../../lib/table/parties.ts';
import { sharedName } from '../../lib/table/shared-name.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { PartyShape, Selvedge } from '../../lib/weave/party-shape.tsx';
import { handoverText } from '../handover/words.ts';
import { kindWord, placeName } from '../member-name.ts';
import { Rounds } from '../scorecard/rounds.tsx';
import { useSeat } from '../seat-state.ts';
import { HandSection, ownHand } from './hand.tsx';
import { OwnName } from './own-name.tsx';
import { PenBar } from './pen.tsx';
import { PhoneSettings } from './phone-settings.tsx';
import { StateStrips } from './state-strips.tsx';
import { Leave, LeaveDialog } from './walk-away.tsx';
import { playText } from './words.ts';

/** Whose screen this is, at which table, and how long there is. */
export function PlayHeader({ view }: { readonly view: TableView }): JSX.Element {
  const seat = useSeat();
  const { aid } = seat;
  const isOpen = useSignal(false);
  const isLeaving = useSignal(false);
  const t = playText();
  const party = ownParty(view);
  const face = party === undefined ? undefined : faceOf(view.scenario, party);
  const clock = clockOf(view.table, seat.now.value);
  const open = () => {
    isOpen.value = true;
  };
  const phase = view.scenario.phases[runningPhase(view.table)?.index ?? -1];
  return (
    <header class="play-top">
      <Selvedge index={face?.index} />
      <div class="row">
        {face === undefined ? null : <PartyShape index={face.index} />}
        <p class="sm">
          {face === undefined ? null : (
            <b>
              <Said of={face.shortName} />
            </b>
          )}
          <span class="soft"> · {placeName(seat, view.seat.table)}</span>
        </p>
        <span class="row-end">
          {clock.state === 'none' ? null : (
            <span
              class={clock.nearlyUp ? 'clock num hot' : 'clock num'}
              role="timer"
              aria-label={`${t.timeLeft(phase === undefined ? '' : say(phase.name))} ${clock.text}`}
            >
              {clock.text}
            </span>
          )}
          {ownHand(view) === undefined ? null : (
            <button type="button" class="icon-btn hand-up" aria-haspopup="dialog" onClick={open}>
              <Icon name="hand" label={t.hand.upShort} />
            </button>
          )}
          <button type="button" class="icon-btn" aria-haspopup="dialog" onClick={open}>
            <Icon name="people" label={t.menu} />
          </button>
        </span>
      </div>
      <StateStrips view={view} />
      <PenBar view={view} />
      {aid === undefined ? null : <aid.Head />}
      {isOpen.value ? (
        <Menu
          view={view}
          onClose={() => (isOpen.value = false)}
          onLeave={() => {
            isOpen.value = false;
            isLeaving.value = true;
          }}
        />
      ) : null}
      {isLeaving.value ? <LeaveDialog view={view} onClose={() => (isLeaving.value = false)} onRefused={open} /> : null}
    </header>
  );
}

type MenuProps = { readonly view: TableView; readonly onClose: () => void; readonly onLeave: () => void };

/** Language, the facilitator's help, the way back in, who sits here, and the way out. */
function Menu({ view, onClose, onLeave }: MenuProps): JSX.Element {
  const t = playText();
  const { aid } = useSeat();
  return (
    <Dialog title={t.menu} onClose={onClose}>
      <div class="dialog-body menu">
        <LanguageSwitch />
        {aid === undefined ? <OfSession view={view} onClose={onClose} /> : <aid.InMenu />}
        <section>
          <h3>{t.people}</h3>
          <People view={view} />
        </section>
        <PhoneSettings />
        <Leave view={view} onAsk={onLeave} />
      </div>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}

/** What a seat in a hall has: its facilitator, who else may take it, and the rounds before. */
function OfSession({ view, onClose }: Pick<MenuProps, 'view' | 'onClose'>): JSX.Element {
  const t = playText();
  const kept = readSavedSeat();
  const { handover } = useSeat();
  return (
    <>
      <HandSection view={view} />
      {runningPhase(view.table) === undefined || view.seat.seat === undefined ? null : (
        <button
          type="button"
          class="btn small"
          onClick={() => {
            onClose();
            handover.value = true;
          }}
        >
          {handoverText().open}
        </button>
      )}
      {kept === undefined ? null : (
        <section>
          <h3>{t.rejoinCode}</h3>
          <p class="rejoin num">
            {kept.code}-{spokenRejoinCode(kept.rejoinCode)}
          </p>
          <p class="sm soft">{t.rejoinHint}</p>
        </section>
      )}
      <OwnName view={view} />
      {view.table.stage.kind === 'closed' ? null : <Rounds view={view} inMenu />}
    </>
  );
}

function People({ view }: { readonly view: TableView }): JSX.Element {
  const t = playText();
  const { aid, store } = useSeat();
  const connected = store.presence.value;
  const own = view.seat.seat;
  return (
    <ul class="people sm">
      {partyFaces(view.scenario).map((face) => {
        const seats = view.table.seats.filter((seat) => seat.party === face.id);
        const names = seats.map((seat) => {
          const bot = aid?.botName(seat.party);
          if (bot !== undefined) return bot;
          const isYou = own?.party === seat.party && own.seat === seat.seat;
          const isAway = !connected.includes(`${seat.party}:${seat.seat}`);
          const state = kindWord(seat) ?? (isYou ? t.you : isAway ? t.away : '');
          return state === '' ? sharedName(seat) : `${sharedName(seat)} (${state})`;
        });
        return (
          <li key={face.id}>
            <PartyShape index={face.index} waiting={seats.length === 0} />
            <span>
              <b>
                <Said of={face.shortName} />
              </b>
              : {names.length === 0 ? t.emptySeat : names.join(', ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
