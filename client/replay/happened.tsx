import type { JSX } from 'preact';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import type { OfferStep } from '../../shared/process/concessions.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import { say } from '../lib/language/case-texts.ts';
import { ScrollLog } from '../lib/parts/scroll-log.tsx';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { faceOf } from '../lib/table/parties.ts';
import { saidWords } from '../lib/table/said-words.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { partyClass } from '../lib/weave/geometry.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { eventWords, tellingEvents } from './event-words.ts';
import { offerStepWords } from './offer-step-words.ts';
import { useLate } from './record/late.ts';
import type { ReplayTime } from './record/time.ts';
import { replayText } from './words.ts';

/** How many entries back are drawn; who wants to see earlier ones goes there. */
const SHOWN = 40;
/** How many of them at once after a jump; the others follow when the steps rest (ms). */
const FIRST = 10;
const DELAY = 120;

export type HappenedProps = {
  readonly view: TableView;
  /** Positions of the view's entries in the record. */
  readonly places: readonly number[];
  readonly time: ReplayTime;
  /** The step to each offer, where the viewpoint holds everybody's points. */
  readonly steps: ReadonlyMap<string, OfferStep>;
};

/** What was said and done up to the step in view, as far as the viewpoint reads it; the step itself stands out. */
export function Happened({ view, places, time, steps }: HappenedProps): JSX.Element {
  const t = replayText();
  const count = view.entries.length;
  const rested = useLate(count, DELAY);
  const isNear = Math.abs(count - rested) < FIRST;
  const from = Math.max(0, count - (isNear ? SHOWN : FIRST));
  return (
    <section class="happened" aria-label={t.happened}>
      <h2>{t.happened}</h2>
      {steps.size === 0 ? null : <p class="xs soft">{t.offerStep.legend}</p>}
      <ScrollLog class="happened-log" label={t.happenedLog} isQuiet follows={[count, from, view.seat.viewer]}>
        <div>
          {count === 0 ? <p class="sm soft">{t.happenedEmpty}</p> : null}
          <ol>
            {view.entries.slice(from).map((entry, at) => {
              const playMs = time.playMs[(places[from + at] ?? 0) + 1] ?? 0;
              return (
                <Step
                  key={entry.cursor}
                  view={view}
                  entry={entry}
                  playMs={playMs}
                  steps={steps}
                  isNow={from + at === count - 1}
                />
              );
            })}
          </ol>
        </div>
      </ScrollLog>
    </section>
  );
}

type StepProps = {
  readonly view: TableView;
  readonly entry: VisibleEntry;
  readonly playMs: number;
  readonly steps: HappenedProps['steps'];
  readonly isNow: boolean;
};

function Step({ view, entry, playMs, steps, isNow }: StepProps): JSX.Element | null {
  const lines = tellingEvents(entry.events).flatMap((event, at): JSX.Element[] => {
    const isSaid = event.type === 'MessageSaid' || event.type === 'ActSaid';
    const line = isSaid ? <Said view={view} event={event} playMs={playMs} /> : undefined;
    const words = line === undefined ? eventWords(view, event) : undefined;
    if (line === undefined && words === undefined) return [];
    // The events of an entry never change places.
    const key = `${entry.cursor}/${at}`;
    const step = event.type === 'OfferMade' || event.type === 'OfferShown' ? steps.get(event.offer) : undefined;
    return [
      <div key={key}>
        {line ?? <Done event={event} words={words ?? ''} view={view} playMs={playMs} />}
        {step === undefined ? null : <p class="xs soft">{offerStepWords(view, step)}</p>}
      </div>,
    ];
  });
  if (lines.length === 0) return null;
  return (
    <li class={isNow ? 'now' : undefined} aria-current={isNow ? 'step' : undefined}>
      {lines}
    </li>
  );
}

type SaidProps = {
  readonly view: TableView;
  readonly event: Extract<TableEvent, { type: 'MessageSaid' | 'ActSaid' }>;
  readonly playMs: number;
};

function Said({ view, event, playMs }: SaidProps): JSX.Element {
  const t = replayText();
  const face = faceOf(view.scenario, event.party);
  const { channel } = event;
  const circle =
    channel === 'table'
      ? undefined
      : channel === 'team'
        ? t.toTeam
        : t.toParties(
            channel.parties.filter((id) => id !== event.party).map((id) => say(faceOf(view.scenario, id).shortName)),
          );
  return (
    <>
      <p class="xs soft">
        <PartyShape index={face.index} /> <b>{say(face.shortName)}</b>
        <span class="num"> {minutesAndSeconds(playMs)}</span>
        {circle === undefined ? null : `, ${circle}`}
      </p>
      <p class="message-text">{saidWords(view.scenario, event)}</p>
    </>
  );
}

type DoneProps = {
  readonly view: TableView;
  readonly event: TableEvent;
  readonly words: string;
  readonly playMs: number;
};

function Done({ view, event, words, playMs }: DoneProps): JSX.Element {
  const party = 'party' in event && typeof event.party === 'string' ? event.party : undefined;
  const face = party === undefined ? undefined : faceOf(view.scenario, party);
  return (
    <p class={face === undefined ? 'done' : `done ${partyClass(face.index)}`}>
      {face === undefined ? null : <PartyShape index={face.index} />}
      <span>{words}</span>
      <span class="num xs soft">{minutesAndSeconds(playMs)}</span>
    </p>
  );
}
