import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import { say } from '../../lib/language/case-texts.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { AttentionMark, Icon } from '../../lib/weave/icon.tsx';
import type { PlaceChange } from '../place-change.ts';
import { screenOf } from '../screen.ts';
import { useSeat } from '../seat-state.ts';
import { type Notice, noticesOf, onTop } from './news.ts';
import { playText } from './words.ts';

/** Of more notices than these that were put away the oldest are forgotten. */
const MOST_KEPT = 300;

/**
 * Words of the facilitator and events of the case, one at a time, until they are put away: the facilitator's newest words on
 * top of anything, then that one was moved, then what happened, oldest first.
 */
export function Notices({ view }: { readonly view: TableView }): JSX.Element | null {
  const seat = useSeat();
  const t = playText();
  const notices = noticesOf(view);
  // Kept on the device, so that neither a reload nor another place brings back what was put away.
  const kept = `runding.notices.${view.seat.session}`;
  const away = new Set([...seat.dismissed.value, ...(readStored(kept)?.split(' ') ?? [])]);
  const standing = onTop(notices).filter(({ key }) => !away.has(key));
  const [first] = standing;
  const { value: change } = seat.moved;
  // What was said at the new table before one came does not cover that one was moved.
  const atMove = useRef<number | undefined>(undefined);
  if (change === undefined) atMove.current = undefined;
  else if (view.entries.length > 0) atMove.current ??= notices.length;
  const since = notices.slice(atMove.current ?? notices.length);
  const isNewWord = first?.notice.kind === 'announcement' && since.some(({ key }) => key === first.key);
  if (change !== undefined && !isNewWord) {
    return <Moved view={view} change={change} onDismiss={() => (seat.moved.value = undefined)} />;
  }
  if (first === undefined) return null;
  const { key, notice } = first;
  const left = standing.length;
  const dismiss = () => {
    seat.dismissed.value = [...away, key].slice(-MOST_KEPT);
    writeStored(kept, seat.dismissed.value.join(' '));
  };
  return (
    <aside class="notice card lift" aria-label={t.announcement}>
      <div class="notice-head">
        <AttentionMark />
        <h2>{titleOf(notice)}</h2>
        {left > 1 ? <span class="chip num">{left}</span> : null}
        <button type="button" class="icon-btn" onClick={dismiss}>
          <Icon name="close" label={t.dismiss} />
        </button>
      </div>
      <p>{textOf(notice)}</p>
    </aside>
  );
}

type MovedProps = { readonly view: TableView; readonly change: PlaceChange; readonly onDismiss: () => void };

/** Another team, another brief: said once, above everything else. */
function Moved({ view, change, onDismiss }: MovedProps): JSX.Element {
  const shell = playText();
  const party = ownParty(view);
  const title = change === 'round' ? shell.newRound(view.seat.round ?? 1) : shell.moved;
  const place = shell.nowAt(party === undefined ? '' : say(faceOf(view.scenario, party).name), view.seat.table);
  const screen = screenOf(view.table);
  const text = screen === 'table' || screen === 'vote' ? `${place} ${shell.readFirst}` : place;
  useEffect(() => announce(`${title}. ${text}`), [title, text]);
  return (
    <aside class="notice card lift" aria-label={title}>
      <div class="notice-head">
        <AttentionMark />
        <h2>{title}</h2>
        <button type="button" class="icon-btn" onClick={onDismiss}>
          <Icon name="close" label={shell.dismiss} />
        </button>
      </div>
      <p>{text}</p>
    </aside>
  );
}

function textOf(notice: Notice): string {
  if (notice.kind === 'announcement') return notice.text;
  return notice.kind === 'points' ? playText().pointsWhere(tableText().list(notice.issues.map(say))) : say(notice.text);
}

function titleOf(notice: Notice): string {
  const t = playText();
  if (notice.kind === 'points') return t.pointsChanged;
  if (notice.kind === 'injected') return say(notice.title);
  if (notice.kind === 'rule') return `${t.newRule}: ${say(notice.title)}`;
  return notice.toTeam ? t.nudge : t.announcement;
}
