import { LANGUAGES } from '../../shared/kernel/languages.ts';
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/parts.css';
import '../../client/lib/parts/screens.css';
import './gallery.css';
import { type JSX, render } from 'preact';
import { type PartState, SCREENS } from './part-state.ts';
import { STATES } from './states.ts';

const CHOICES = { lang: LANGUAGES, theme: ['light', 'dark'], width: ['usual', '360', '1100'] } as const;
type Choice = keyof typeof CHOICES;

/** The states by the part of the product that they show, in the order of the list. */
const areaOf = ({ id }: PartState) => id.split('/')[0] ?? '';
const GROUPS = [...new Set(STATES.map(areaOf))].map(
  (area) => [area, STATES.filter((state) => areaOf(state) === area)] as const,
);

/**
 * All states in their groups, linked on top, each in a frame of its own, as wide as was chosen or as its device is: what a
 * part does at a width is real.
 */
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
      <nav class="parts-list" aria-label="States">
        {GROUPS.map(([area, states]) => (
          <p key={area}>
            <a href={`#${area}`}>
              <b>{area}</b>
            </a>{' '}
            {states.map(({ id }) => (
              <a key={id} href={link({ state: id })}>
                {id.slice(area.length + 1)}
              </a>
            ))}
          </p>
        ))}
      </nav>
      {GROUPS.map(([area, states]) => (
        <section key={area} id={area} class="parts-group">
          <h2>{area}</h2>
          <div class="parts-frames">
            {states.map((state) => (
              <Frame key={state.id} state={state} href={link({ state: state.id })} width={chosen('width')} />
            ))}
          </div>
        </section>
      ))}
    </main>,
    app,
  );
}

type FrameProps = { readonly state: PartState; readonly href: string; readonly width: string };

function Frame({ state: { id, screen }, href, width }: FrameProps): JSX.Element {
  const usual = SCREENS[screen];
  return (
    <section>
      <h3>
        <a href={href}>{id}</a>
      </h3>
      <iframe
        title={id}
        loading="lazy"
        src={href}
        width={width === 'usual' ? usual.width : width}
        height={usual.height}
      />
    </section>
  );
}
