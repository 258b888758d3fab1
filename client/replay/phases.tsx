import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Table } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { checkpointsOf } from '../feed/replay-feed.ts';
import { say } from '../lib/language/case-texts.ts';
import { commonText } from '../lib/language/common.ts';
import { Group } from '../lib/parts/group.tsx';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { faceOf } from '../lib/table/parties.ts';
import { Band } from '../lib/weave/band.tsx';
import { agreedOffer } from './record/in-view.ts';
import type { Lane } from './record/lanes.ts';
import type { Playback } from './record/playback.ts';
import { perspectiveAt, seenAt } from './record/source.ts';
import type { PhaseStretch } from './record/time.ts';
import type { Measure } from './use-measure.ts';
import { replayText } from './words.ts';

/** Narrower stretches are drawn, but are nothing to tap (px). */
const SMALLEST = 44;
/** Half of the card's width (px): it stays on the line. */
const HALF_CARD = 140;

/** A phase's name in the case, with a word for one that was opened again. */
export function phaseName(scenario: PublicScenario, stretch: PhaseStretch | undefined): string {
  const t = replayText();
  if (stretch === undefined || stretch.kind === 'lobby') return t.before;
  if (stretch.kind === 'closed') return t.after;
  const phase = scenario.phases[stretch.index ?? -1];
  const name = phase === undefined ? commonText().phases[stretch.kind] : say(phase.name);
  return stretch.reopened ? t.reopened(name) : name;
}

export type PhasesProps = {
  readonly playback: Playback;
  readonly measure: ReadonlySignal<Measure>;
  readonly lanes: readonly Lane[];
};

/** The phases under the line, to scale. Pointing at one shows what it came to; a tap goes to its beginning. */
export function Phases({ playback, measure, lanes }: PhasesProps): JSX.Element {
  const t = replayText();
  const pointed = useSignal<number | undefined>(undefined);
  const { scenario } = playback.perspective.value.log.header;
  const { phases } = playback.time;
  const now = playback.phase.value;
  const shown = phases[pointed.value ?? -1];
  return (
    <Group class="phases" label={t.phases}>
      {phases.map((stretch, at) => {
        const room = (stretch.toShare - stretch.fromShare) * measure.value.width;
        const style = {
          left: `${stretch.fromShare * 100}%`,
          width: `${(stretch.toShare - stretch.fromShare) * 100}%`,
        };
        const key = `${stretch.kind}/${stretch.from}`;
        if (room < SMALLEST) return <span key={key} class="phase thin" style={style} />;
        return (
          <button
            key={key}
            type="button"
            class={stretch === now ? 'phase now' : 'phase'}
            style={style}
            aria-current={stretch === now ? 'step' : undefined}
            onClick={() => playback.go(stretch.from)}
            onPointerEnter={() => {
              pointed.value = at;
            }}
            onPointerLeave={() => {
              pointed.value = undefined;
            }}
            onFocus={() => {
              pointed.value = at;
            }}
            onBlur={() => {
              pointed.value = undefined;
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') pointed.value = undefined;
            }}
          >
            <span aria-hidden="true">{phaseName(scenario, stretch)}</span>
            <span class="sr">{phaseWords(scenario, stretch, lanes)}</span>
          </button>
        );
      })}
      {shown === undefined ? null : (
        <PhaseCard playback={playback} stretch={shown} lanes={lanes} width={measure.value.width} />
      )}
    </Group>
  );
}

/** Name, times and counts of a phase: what its card shows, for who does not see it. */
function phaseWords(scenario: PublicScenario, stretch: PhaseStretch, lanes: readonly Lane[]): string {
  return [phaseName(scenario, stretch), ...factsOf(stretch, lanes)].join(', ');
}

function factsOf(stretch: PhaseStretch, lanes: readonly Lane[]): string[] {
  const t = replayText();
  const { from, to, kind } = stretch;
  if (kind === 'lobby' || kind === 'closed') return [];
  const isIn = ({ position }: { readonly position: number }) => position >= from && position <= to;
  const count = (of: 'offers' | 'talk') => lanes.reduce((sum, lane) => sum + lane[of].filter(isIn).length, 0);
  return [
    t.phaseTime(minutesAndSeconds(stretch.fromPlayMs), minutesAndSeconds(stretch.toPlayMs)),
    t.phaseCounts(count('offers'), count('talk')),
  ];
}

type PhaseCardProps = {
  readonly playback: Playback;
  readonly stretch: PhaseStretch;
  readonly lanes: readonly Lane[];
  readonly width: number;
};

/** A small look at what a phase came to: its name, its length, the package that stood at its end. */
function PhaseCard({ playback, stretch, lanes, width }: PhaseCardProps): JSX.Element {
  const t = replayText();
  const { scenario } = playback.perspective.value.log.header;
  const table = tableAtEnd(playback, stretch);
  const middle = ((stretch.fromShare + stretch.toShare) / 2) * width;
  const left = Math.min(Math.max(HALF_CARD, width - HALF_CARD), Math.max(Math.min(HALF_CARD, width / 2), middle));
  const standing = standingIn(table);
  return (
    <div class="phase-card" style={{ left: `${left}px` }} aria-hidden="true">
      <b>{phaseName(scenario, stretch)}</b>
      {factsOf(stretch, lanes).map((fact) => (
        <span key={fact} class="xs soft num">
          {fact}
        </span>
      ))}
      <span class="xs">{standing === undefined ? t.noPackage : t.phaseEnd}</span>
      {standing === undefined ? null : (
        <Band
          chosen={standing.chosen}
          optionCounts={scenario.issues.map((issue) => issue.options.length)}
          party={faceOf(scenario, standing.author).index}
          state={standing.isAgreed ? 'agreed' : 'open'}
        />
      )}
    </div>
  );
}

/** The table as the viewpoint reads it at the end of a phase. */
function tableAtEnd({ source, viewer }: Playback, { to }: PhaseStretch): Table {
  const perspective = perspectiveAt(source, viewer.value, to);
  return checkpointsOf(perspective.log).at(seenAt(perspective, to));
}

function standingIn(table: Table) {
  const author = agreedOffer(table)?.author;
  if (table.agreement !== undefined) return { chosen: table.agreement.package, author: author ?? '', isAgreed: true };
  const open = Object.values(table.offers).filter(({ state }) => state === 'open');
  const newest = open.reduce<(typeof open)[number] | undefined>(
    (last, one) => (last === undefined || one.madeAtPlayMs >= last.madeAtPlayMs ? one : last),
    undefined,
  );
  return newest && { chosen: newest.package, author: newest.author, isAgreed: false };
}
