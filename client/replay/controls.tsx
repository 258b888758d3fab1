import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { Icon, type IconName } from '../lib/weave/icon.tsx';
import type { Playback } from './record/playback.ts';
import { SPEEDS, type Speed } from './record/steps.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { replayText } from './words.ts';

export type ControlsProps = { readonly playback: Playback; readonly children?: ComponentChildren };

/** Play, step, speed, and where one stands; what else can be done from here stands at their end. */
export function Controls({ playback, children }: ControlsProps): JSX.Element {
  const t = replayText();
  const { position, step, stops, playing, speed, time } = playback;
  const isKeysOpen = useSignal(false);
  const isAtStart = position.value === 0;
  const isPastOffers = position.value >= (playback.offers.value.at(-1) ?? 0);
  const isAtEnd = step.value >= stops.value.length;
  return (
    <div class="controls">
      <div class="controls-buttons">
        <IconButton name="toFirst" label={t.first} isOff={isAtStart} onTap={() => playback.go(0)} />
        <IconButton name="stepBack" label={t.stepBack} isOff={isAtStart} onTap={() => playback.stepBy(-1)} />
        <button type="button" class="btn main small play" onClick={() => playback.toggle()}>
          <Icon name={playing.value ? 'pause' : 'play'} />
          <span class="play-word">{playing.value ? t.pause : t.play}</span>
        </button>
        <IconButton name="step" label={t.stepOn} isOff={isAtEnd} onTap={() => playback.stepBy(1)} />
        <IconButton name="toLast" label={t.last} isOff={isAtEnd} onTap={() => playback.go(stops.value.at(-1) ?? 0)} />
        <IconButton name="nextOffer" label={t.nextOffer} isOff={isPastOffers} onTap={() => playback.offerBy(1)} />
        <label class="controls-speed">
          <span class="sr">{t.speed}</span>
          <select
            value={String(speed.value)}
            onChange={(event) => {
              speed.value = SPEEDS.find((one) => String(one) === event.currentTarget.value) ?? speed.value;
            }}
          >
            {SPEEDS.map((one: Speed) => (
              <option key={one} value={String(one)}>
                {t.times(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="controls-only sm">
        <input
          type="checkbox"
          checked={playback.onlyOffers.value}
          onChange={(event) => {
            playback.onlyOffers.value = event.currentTarget.checked;
          }}
        />
        {t.onlyOffers}
      </label>
      <p class="controls-where num">
        <b>{minutesAndSeconds(time.playMs[position.value] ?? 0)}</b>
        <span class="soft">{t.step(step.value, stops.value.length)}</span>
      </p>
      <button
        type="button"
        class="btn small quiet controls-keys"
        aria-haspopup="dialog"
        onClick={() => {
          isKeysOpen.value = true;
        }}
      >
        {t.keys}
      </button>
      {children}
      {isKeysOpen.value || playback.keysAsked.value ? (
        <ShortcutsDialog
          onClose={() => {
            isKeysOpen.value = false;
            playback.keysAsked.value = false;
          }}
        />
      ) : null}
    </div>
  );
}

type IconButtonProps = {
  readonly name: IconName;
  readonly label: string;
  readonly isOff: boolean;
  readonly onTap: () => void;
};

/** Stays focusable when there is nowhere to go, so that the keyboard does not lose its place. */
function IconButton({ name, label, isOff, onTap }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`btn small icon-only ${name}`}
      aria-disabled={isOff}
      onClick={() => (isOff ? undefined : onTap())}
    >
      <Icon name={name} label={label} />
    </button>
  );
}
