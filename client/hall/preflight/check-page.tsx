import { useSignal } from '@preact/signals';
import { nanoid } from 'nanoid';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { reportCheck } from '../../feed/check-api.ts';
import { commonText } from '../../lib/language/common.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { announce, LiveRegion } from '../../lib/parts/live-region.tsx';
import { Selvedge } from '../../lib/weave/party-shape.tsx';
import { shortBrowser, verdictOf } from './check-device.ts';
import { createMeasurement, MEASURE_MS } from './measure.ts';
import { type Abilities, measureAbilities } from './measure-abilities.ts';
import { preflightText } from './words.ts';
import './preflight.css';

/** What a phone shows that was sent here before the day: how well it reaches the laptop. It tells the facilitator. */
export function CheckPage(): JSX.Element {
  const text = preflightText().check;
  const id = useMemo(() => nanoid(), []);
  const measurement = useMemo(createMeasurement, []);
  const told = useSignal<boolean | undefined>(undefined);
  const can = useSignal<Abilities | undefined>(undefined);
  const found = measurement.found.value;
  const left = measurement.left.value;
  const measure = async () => {
    told.value = undefined;
    void measureAbilities().then((found) => {
      can.value = found;
    });
    if (!(await measurement.start())) return;
    const result = measurement.found.peek();
    announce(result === undefined ? text.none : text.verdict[verdictOf(result)]);
    if (result !== undefined)
      told.value = await reportCheck({ id, browser: shortBrowser(navigator.userAgent), ...result });
  };
  useEffect(() => {
    void measure();
    return measurement.stop;
  }, []);
  const milliseconds = (ms: number) => preflightText().devices.milliseconds(sayNumber(ms, ms < 10 ? 1 : 0));
  return (
    <>
      <Selvedge />
      <main class="check">
        <p class="check-top">
          <span class="serif">{commonText().product}</span>
          <LanguageSwitch />
        </p>
        <h1>{text.title}</h1>
        {left === undefined && found !== undefined ? (
          <>
            <p class={`check-verdict ${verdictOf(found)}`}>{text.verdict[verdictOf(found)]}</p>
            <p>{text.means[verdictOf(found)]}</p>
          </>
        ) : (
          <>
            <p class="check-verdict">{left === undefined ? text.title : text.measuring(left)}</p>
            <progress max={MEASURE_MS / 1000} value={MEASURE_MS / 1000 - (left ?? 0)} aria-label={text.title} />
            <p>{text.lead}</p>
          </>
        )}
        {left === undefined && found === undefined ? <Fault>{text.none}</Fault> : null}
        {found === undefined ? null : (
          <dl class="check-figures num">
            <div>
              <dt>{text.middle}</dt>
              <dd>{milliseconds(found.p50)}</dd>
            </div>
            <div>
              <dt>{text.slowest}</dt>
              <dd>{milliseconds(found.p95)}</dd>
            </div>
            <div>
              <dt>{text.lost}</dt>
              <dd>{text.ofSamples(found.lost, found.samples)}</dd>
            </div>
          </dl>
        )}
        {can.value === undefined ? null : <AbilitiesList can={can.value} />}
        {told.value === undefined ? null : <p class="sm">{told.value ? text.told : text.untold}</p>}
        <p class="check-mobile">
          <b>{text.mobile}</b>
        </p>
        {left === undefined ? (
          <button type="button" class="btn wide" onClick={() => void measure()}>
            {text.again}
          </button>
        ) : null}
      </main>
      <LiveRegion />
    </>
  );
}

/** What this phone can do, a sentence each; what is missing has the attention mark. */
function AbilitiesList({ can }: { readonly can: Abilities }): JSX.Element {
  const text = preflightText().check.abilities;
  return (
    <ul class="check-abilities">
      <li>{can.socket ? text.socket.yes : <Fault>{text.socket.no}</Fault>}</li>
      <li>{can.storage ? text.storage.yes : <Fault>{text.storage.no}</Fault>}</li>
      <li>{can.graphics === 'none' ? <Fault>{text.graphics.none}</Fault> : text.graphics[can.graphics]}</li>
    </ul>
  );
}
