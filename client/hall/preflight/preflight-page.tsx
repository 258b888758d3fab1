import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Preflight } from '../../../shared/wire/preflight.ts';
import { isOwnMachine, lostHallAddress } from '../../feed/hall-address.ts';
import { ask } from '../../feed/hall-api.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { QrCode } from '../../lib/parts/qr-code.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { useHallAddress } from '../address-field.tsx';
import { spokenAddress } from '../hall-links.ts';
import { hallText } from '../words.ts';
import { HallDevices } from './hall-devices.tsx';
import { HallWifi } from './hall-wifi.tsx';
import { createMeasurement } from './measure.ts';
import { preflightText } from './words.ts';
import './preflight.css';
import { ThisLaptop } from './this-laptop.tsx';

const EVERY_MS = 2000;

/** Before the day: the laptop's address, which devices reach it, disk and versions, and what to ask of the hall's Wi-Fi. */
export function PreflightPage({ hostKey }: { readonly hostKey: string }): JSX.Element {
  const text = preflightText();
  const known = useSignal<Preflight | undefined>(undefined);
  const silent = useSignal(false);
  const measurement = useMemo(createMeasurement, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const look = async () => {
      const answer = await ask('readPreflight', { bearer: hostKey });
      if (!isHere) return;
      silent.value = !answer.ok;
      if (answer.ok) known.value = answer;
      timer = setTimeout(look, EVERY_MS);
    };
    void look();
    void measurement.start();
    return () => {
      isHere = false;
      clearTimeout(timer);
      measurement.stop();
    };
  }, [hostKey]);
  const found = known.value;
  return (
    <div class="preflight">
      <div class="preflight-head">
        <div>
          <ScreenHeading screen="preflight">{text.title}</ScreenHeading>
          <p class="soft">{text.lead}</p>
        </div>
        <a class="btn small" href="#sessions">
          {text.back}
        </a>
      </div>
      {silent.value ? <Fault>{text.unreachable}</Fault> : null}
      <div class="preflight-columns">
        <div>
          {found === undefined ? <section class="preflight-blank" /> : <Addresses addresses={found.addresses} />}
          <ThisLaptop found={found} trips={measurement.found.value} />
        </div>
        <div>
          <HallDevices devices={found?.devices ?? []} onForget={() => void ask('forgetChecks', { bearer: hostKey })} />
          <People />
        </div>
        <HallWifi />
      </div>
    </div>
  );
}

/** The addresses of this laptop, one of which is the hall's, and the way for phones to the check page there. */
function Addresses({ addresses }: { readonly addresses: readonly string[] }): JSX.Element {
  const text = preflightText().address;
  const { address, choose } = useHallAddress(addresses);
  const isLost = addresses.every(isOwnMachine);
  const lost = lostHallAddress(addresses);
  const link = `${address}/check`;
  return (
    <section>
      <h2>{text.title}</h2>
      {isLost ? <Fault>{text.none}</Fault> : <p class="sm soft">{text.lead}</p>}
      {lost === undefined || isLost ? null : (
        <Fault>{hallText().address.lost(spokenAddress(lost), spokenAddress(address))}</Fault>
      )}
      <fieldset class="preflight-addresses">
        <legend class="sr">{text.title}</legend>
        {addresses.map((one, at) => (
          <label key={one}>
            <input type="radio" name="hall-address" checked={one === address} onChange={() => choose(one)} />
            <b class="num">{spokenAddress(one)}</b>
            {at === 0 && addresses.length > 1 ? <span class="sm soft">{text.best}</span> : null}
          </label>
        ))}
      </fieldset>
      {isLost ? null : (
        <div class="preflight-scan">
          <QrCode text={link} label={text.qr(link)} />
          <div>
            <p>{text.scan}</p>
            <p class="num preflight-link">{spokenAddress(link)}</p>
            <p class="sm soft">{text.dead}</p>
          </div>
        </div>
      )}
    </section>
  );
}

/** What a facilitator tells the hall beforehand. */
function People(): JSX.Element {
  const text = preflightText().people;
  return (
    <section>
      <h2>{text.title}</h2>
      <ul class="preflight-lines">
        <li>
          <b>{text.mobile}</b>
        </li>
        <li>{text.charge}</li>
        <li>{text.browser}</li>
      </ul>
    </section>
  );
}
