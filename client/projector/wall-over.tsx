import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { QrCode } from '../lib/parts/qr-code.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { joinAddress } from './arrival-view.tsx';
import { lay, over, WALL_KEYS } from './screen-keys.ts';
import type { Speech } from './speech.ts';
import { keepWifi, type WifiFault, wifi, wifiCode, wifiFault } from './wifi.ts';

type OverProps = { readonly scene: ProjectorScene; readonly speech: Speech };

/** What somebody at the wall laid over the picture with a key. */
export function WallOver({ scene, speech }: OverProps): JSX.Element | null {
  switch (over.value) {
    case 'join-code':
      return <JoinCode scene={scene} speech={speech} />;
    case 'wifi-code':
      return wifi.value === undefined ? null : <WifiCode speech={speech} />;
    case 'wifi':
      return <WifiForm speech={speech} />;
    case 'help':
      return <Help speech={speech} />;
    default:
      return null;
  }
}

/** The code as high as the wall: it is read from the last row. */
function JoinCode({ scene, speech }: OverProps): JSX.Element {
  const { text, otherText, other } = speech;
  const { address, link } = joinAddress(scene);
  return (
    <section class="wall-over wall-code" aria-label={text.arrival.scan}>
      <div class="wall-code-words">
        <p class="wall-code-do">{text.arrival.scan}</p>
        <p lang={other}>{otherText.arrival.scan}</p>
        <p class="wall-code-sign num">
          {spokenCode(scene.code)
            .split(' ')
            .map((half) => (
              <span key={half}>{half} </span>
            ))}
        </p>
        <p class="wall-code-name num">{address}</p>
      </div>
      <QrCode text={link} label={text.arrival.qr(link)} />
    </section>
  );
}

function WifiCode({ speech: { text, otherText, other } }: { readonly speech: Speech }): JSX.Element | null {
  const { value } = wifi;
  if (value === undefined) return null;
  return (
    <section class="wall-over wall-code" aria-label={text.wifi.join}>
      <div class="wall-code-words">
        <p class="wall-code-do">{text.wifi.join}</p>
        <p lang={other}>{otherText.wifi.join}</p>
        <p class="wall-code-name">{value.name}</p>
        {value.password === '' ? null : (
          <>
            <p>{text.wifi.password}</p>
            <p class="wall-code-name num">{value.password}</p>
          </>
        )}
      </div>
      <QrCode text={wifiCode(value)} label={text.wifi.code(value.name)} />
    </section>
  );
}

/** The Wi-Fi's name and password, typed once at the wall. */
function WifiForm({ speech: { text } }: { readonly speech: Speech }): JSX.Element {
  const name = useSignal(wifi.peek()?.name ?? '');
  const password = useSignal(wifi.peek()?.password ?? '');
  const fault = useSignal<WifiFault | undefined>(undefined);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keep = () => {
    const next = { name: name.value.trim(), password: password.value };
    fault.value = wifiFault(next);
    if (fault.value !== undefined) return;
    keepWifi(next);
    lay(undefined);
  };
  const field = (id: WifiFault, label: string, of: { value: string }) => (
    <div class="wall-field">
      <label for={`wifi-${id}`}>{label}</label>
      <input
        id={`wifi-${id}`}
        ref={id === 'name' ? first : undefined}
        type="text"
        autoComplete="off"
        spellcheck={false}
        value={of.value}
        aria-invalid={fault.value === id ? 'true' : undefined}
        aria-describedby={fault.value === id ? 'wifi-fault' : undefined}
        onInput={(event) => {
          of.value = event.currentTarget.value;
        }}
      />
    </div>
  );
  return (
    <section class="wall-over wall-form" aria-label={text.wifi.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <h2>{text.wifi.title}</h2>
        <p>{text.wifi.lead}</p>
        {field('name', text.wifi.name, name)}
        {field('password', text.wifi.password, password)}
        {fault.value === undefined ? null : (
          <p id="wifi-fault" role="alert">
            {text.wifi.faults[fault.value]}
          </p>
        )}
        <p class="wall-acts">
          <button type="submit">{text.wifi.keep}</button>
          <button type="button" onClick={() => lay(undefined)}>
            {text.wifi.cancel}
          </button>
        </p>
      </form>
    </section>
  );
}

/** What each key does. */
function Help({ speech: { text } }: { readonly speech: Speech }): JSX.Element {
  return (
    <section class="wall-over wall-help" aria-label={text.keys.help}>
      <h2>{text.keys.help}</h2>
      <dl>
        {WALL_KEYS.map(({ name, sign }) => (
          <div key={name}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{text.keys.does[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
