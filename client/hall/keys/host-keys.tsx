import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { HostKeyListing } from '../../../shared/wire/hall-messages.ts';
import { ask, isOnThisLaptop } from '../../feed/hall-api.ts';
import { localeNow } from '../../lib/language/language.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { timeOfDay } from '../board-sayings.ts';
import type { HallState } from '../hall-state.ts';
import { keysText } from './words.ts';

/** The keys to the house, when and where each was made, and the end of one. For the host. */
export function HostKeys({ state }: { readonly state: HallState }): JSX.Element {
  const text = keysText();
  const live = useSignal<readonly HostKeyListing[]>([]);
  const key = state.key.value ?? '';
  const refresh = async () => {
    const answer = await ask('listHostKeys', { bearer: key });
    if (answer.ok) live.value = answer.keys;
    else state.refuse(answer.code);
  };
  useEffect(() => void refresh(), [key]);
  const revoke = async ({ id }: HostKeyListing) => {
    const answer = await ask('endHostKey', { bearer: key, id });
    if (!answer.ok) return void state.refuse(answer.code);
    announce(text.revoked);
    await refresh();
  };
  return (
    <>
      <p class="sm soft">{text.lead}</p>
      <ul class="live-keys">
        {live.value.map((one) => (
          <li key={one.id} class="sm">
            <span class="num">
              {madeWhere(one)} {one.own ? <span class="chip">{text.own}</span> : null}
            </span>
            <button
              type="button"
              class="btn small"
              aria-label={text.revoke(madeWhere(one))}
              onClick={() => revoke(one)}
            >
              {text.revokeShort}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function madeWhere({ place, createdAt }: HostKeyListing): string {
  const text = keysText();
  const time = momentOf(createdAt);
  return place === 'laptop' ? text.laptop(isOnThisLaptop(), time) : text.printed(time);
}

/** The time of day, with the date where it was not today. */
function momentOf(at: number): string {
  if (new Date(at).toDateString() === new Date().toDateString()) return timeOfDay(at);
  const date = new Intl.DateTimeFormat(localeNow(), { day: 'numeric', month: 'short' });
  return `${date.format(at)} ${timeOfDay(at)}`;
}
