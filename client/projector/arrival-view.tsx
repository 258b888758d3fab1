import type { JSX } from 'preact';
import type { ArrivalScene, ProjectorScene } from '../../shared/wire/projector.ts';
import { hallAddress, isOwnMachine } from '../feed/hall-address.ts';
import { QrCode } from '../lib/parts/qr-code.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { joinLink } from '../lib/table/join-link.ts';
import { ClothBox } from './cloth-box.tsx';
import type { Speech, ViewProps } from './speech.ts';
import { wifi, wifiCode } from './wifi.ts';

/** Where phones come in: the address that is read, the link of the code, and whether other devices reach it. */
export function joinAddress(scene: Pick<ProjectorScene, 'addresses' | 'code' | 'language'>): {
  readonly address: string;
  readonly link: string;
  readonly isReached: boolean;
} {
  const address = hallAddress(scene.addresses) ?? location.origin;
  return { address, link: joinLink(address, scene), isReached: !isOwnMachine(address) };
}

/** How to come in, in three steps, and who has: the Wi-Fi, the address, the code, a QR code, the cloth of those who are here. */
export function ArrivalView({ scene, view, speech }: ViewProps<ArrivalScene>): JSX.Element {
  const { text, otherText, other, say } = speech;
  const { address, link, isReached } = joinAddress(scene);
  const { present, waiting, expected, tables, places } = view;
  return (
    <main class="arrival">
      <div class="arrival-words">
        <h1 class="arrival-case">{say(scene.title)}</h1>
        <WifiStep speech={speech} />
        <p class="arrival-step">
          2 {text.arrival.open} <span lang={other}>{otherText.arrival.open}</span>
        </p>
        <p class="arrival-address num">{address}</p>
        <p class="arrival-step">
          3 {text.arrival.code} <span lang={other}>{otherText.arrival.code}</span>
        </p>
        <p class="arrival-code num">{spokenCode(scene.code)}</p>
      </div>
      <figure class="arrival-qr">
        <QrCode text={link} label={text.arrival.qr(link)} />
        {isReached ? null : (
          <figcaption>
            <strong>{text.arrival.offline}</strong>
            <span lang={other}>{otherText.arrival.offline}</span>
          </figcaption>
        )}
      </figure>
      <div class="arrival-count" data-theme="dark">
        <div class="arrival-here num">
          <strong>{present}</strong>
          <span>{expected === undefined ? text.arrival.here : text.arrival.hereOf(expected)}</span>
        </div>
        {waiting > 0 ? <p class="arrival-waiting num">{text.arrival.waiting(waiting)}</p> : null}
        <ClothBox tables={tables} places={places} label={text.arrival.cloth(present, tables.length)} />
      </div>
    </main>
  );
}

function WifiStep({ speech: { text, otherText, other } }: { readonly speech: Speech }): JSX.Element {
  const { value } = wifi;
  return (
    <div class="arrival-wifi">
      <div>
        <p class="arrival-step">
          1 {text.arrival.wifi} <span lang={other}>{otherText.arrival.wifi}</span>
        </p>
        {value === undefined ? null : (
          <dl class="arrival-network">
            <dt class="sr">{text.wifi.name}</dt>
            <dd>{value.name}</dd>
            {value.password === '' ? null : (
              <>
                <dt>{text.wifi.password}</dt>
                <dd class="num">{value.password}</dd>
              </>
            )}
          </dl>
        )}
        <p class="arrival-step">
          <strong>{text.arrival.mobileData}</strong> <span lang={other}>{otherText.arrival.mobileData}</span>
        </p>
      </div>
      {value === undefined ? null : <QrCode text={wifiCode(value)} label={text.wifi.code(value.name)} />}
    </div>
  );
}
