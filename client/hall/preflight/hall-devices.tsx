import type { JSX } from 'preact';
import type { CheckedDevice } from '../../../shared/wire/preflight.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { countBrowsers, verdictOf } from './check-device.ts';
import { preflightText } from './words.ts';

export type HallDevicesProps = {
  readonly devices: readonly CheckedDevice[];
  readonly onForget: () => void;
};

/** How many devices reached the laptop, by browser, and how slow the slowest was. */
export function HallDevices({ devices, onForget }: HallDevicesProps): JSX.Element {
  const text = preflightText().devices;
  const slow = devices.filter((device) => verdictOf(device) === 'slow').length;
  return (
    <section>
      <h2>{text.title}</h2>
      <p class="preflight-count" role="status">
        <b class="num">{devices.length}</b> {text.count(devices.length)}
      </p>
      {devices.length === 0 ? (
        <p class="sm soft">{text.none}</p>
      ) : (
        <>
          {slow === 0 ? null : <Fault>{text.slow(slow)}</Fault>}
          <table class="sm">
            <thead>
              <tr>
                <th scope="col">{text.browser}</th>
                <th scope="col">{text.number}</th>
                <th scope="col">{text.slowest}</th>
              </tr>
            </thead>
            <tbody class="num">
              {countBrowsers(devices).map(({ browser, devices: count, p95 }) => (
                <tr key={browser}>
                  <td>{browser}</td>
                  <td>{count}</td>
                  <td>{text.milliseconds(sayNumber(p95, p95 < 10 ? 1 : 0))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="xs soft">{text.since}</p>
          <p>
            <button type="button" class="btn small" onClick={onForget}>
              {text.forget}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
