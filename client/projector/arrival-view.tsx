import type { JSX } from 'preact';
import type { ArrivalScene } from '../../shared/wire/projector.ts';
import { hallAddress, isOwnMachine } from '../feed/hall-address.ts';
import { QrCode } from '../lib/parts/qr-code.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { joinLink } from '../lib/table/join-link.ts';
import { ClothBox } from './cloth-box.tsx';
import { LandBox } from './land-box.tsx';
import type { ViewProps } from './speech.ts';

/** How to come in, and who has: the code, the address, a QR code, the land, the cloth of those who are here. */
export function ArrivalView({ scene, view, speech }: ViewProps<ArrivalScene>): JSX.Element {
  const { text, otherText, other, say } = speech;
  const address = hallAddress(scene.addresses) ?? location.origin;
  const isReached = !isOwnMachine(address);
  const link = joinLink(address, scene);
  const { present, waiting, expected, tables, places } = view;
  return (
    <main class="arrival">
      <div class="arrival-words">
        <p class="arrival-case serif">{say(scene.title)}</p>
        <h1 class="arrival-how">
          {text.arrival.how} <strong>{text.arrival.mobileData}</strong>
        </h1>
        <p class="arrival-other" lang={other}>
          {otherText.arrival.how} <strong>{otherText.arrival.mobileData}</strong>
        </p>
        <p class="arrival-code num">
          <span class="sr">{text.arrival.code}: </span>
          {spokenCode(scene.code)}
        </p>
        <p class="arrival-address num">{address}</p>
      </div>
      <figure class="arrival-qr">
        <QrCode text={link} label={text.arrival.qr(link)} />
        <figcaption>
          <strong>{isReached ? text.arrival.scan : text.arrival.offline}</strong>
          <span lang={other}>{isReached ? otherText.arrival.scan : otherText.arrival.offline}</span>
        </figcaption>
      </figure>
      <LandBox scenarioHash={scene.scenarioHash} />
      <div class="arrival-count" data-theme="dark">
        <div class="arrival-here num">
          <strong>{present}</strong>
          <span>{expected === undefined ? text.arrival.here : text.arrival.hereOf(expected)}</span>
          {waiting > 0 ? <span>{text.arrival.waiting(waiting)}</span> : null}
        </div>
        <ClothBox tables={tables} places={places} label={text.arrival.cloth(present, tables.length)} />
      </div>
    </main>
  );
}
