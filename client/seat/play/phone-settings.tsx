import type { JSX } from 'preact';
import { chooseTheme, THEME_CHOICES, themeChoice } from '../../lib/browser/theme.ts';
import { Group } from '../../lib/parts/group.tsx';
import { canVibrate, chooseVibration, vibration } from './vibration.ts';
import { playText } from './words.ts';

/** How this phone looks, and whether it vibrates: kept on the phone, said to nobody. */
export function PhoneSettings(): JSX.Element {
  const t = playText().settings;
  return (
    <section>
      <h3>{t.theme}</h3>
      <Group class="theme-choice" label={t.theme}>
        {THEME_CHOICES.map((one) => (
          <button
            key={one}
            type="button"
            class="btn small"
            aria-pressed={themeChoice.value === one}
            onClick={() => chooseTheme(one)}
          >
            {t.themes[one]}
          </button>
        ))}
      </Group>
      {canVibrate() ? (
        <label class="choice sm">
          <input
            type="checkbox"
            checked={vibration.value}
            onChange={(event) => chooseVibration(event.currentTarget.checked)}
          />
          <span>{t.vibrate}</span>
        </label>
      ) : null}
    </section>
  );
}
