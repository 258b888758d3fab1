import { LANGUAGES } from '../../shared/kernel/languages.ts';
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/parts.css';
import './gallery.css';
import { render } from 'preact';
import { STATES } from './states.ts';

const CHOICES = { lang: LANGUAGES, theme: ['light', 'dark'], width: ['360', '1100'] } as const;
type Choice = keyof typeof CHOICES;

/** All states side by side, each in a frame of its own, as wide as was chosen: what a part does at a width is real. */
export function showGallery(asked: URLSearchParams): void {
  const chosen = (choice: Choice) => CHOICES[choice].find((one) => one === asked.get(choice)) ?? CHOICES[choice][0];
  const link = (changes: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ lang: chosen('lang'), theme: chosen('theme'), width: chosen('width'), ...changes })}`;
  const app = document.querySelector<HTMLElement>('#app');
  if (app === null) return;
  render(
    <main class="parts">
      <h1>Parts</h1>
      <nav class="parts-choices" aria-label="Choices">
        {(Object.keys(CHOICES) as Choice[]).map((choice) => (
          <p key={choice}>
            {CHOICES[choice].map((value) => (
              <a
                key={value}
                class="btn small"
                href={link({ [choice]: value })}
                aria-current={chosen(choice) === value ? 'true' : undefined}
              >
                {value}
              </a>
            ))}
          </p>
        ))}
      </nav>
      <div class="parts-frames">
        {STATES.map(({ id }) => (
          <section key={id}>
            <h2>
              <a href={link({ state: id })}>{id}</a>
            </h2>
            <iframe title={id} loading="lazy" src={link({ state: id })} width={chosen('width')} height="740" />
          </section>
        ))}
      </div>
    </main>,
    app,
  );
}
