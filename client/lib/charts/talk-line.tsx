import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { fixed, partyClass } from '../weave/geometry.ts';
import { cutTo, widthOf } from '../weave/label-room.ts';
import type { TalkKind, TalkTimes } from './chart-measures.ts';
import { type ChartParty, type ChartSize, ChartSvg, Numbers, PartyMark } from './frame.tsx';
import type { Messages } from './words.id.ts';

export type TalkLineProps = {
  readonly id: string;
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  readonly talk: TalkTimes;
  readonly size?: ChartSize;
};

const SIZES = {
  phone: { width: 328, font: 13, lane: 56, foot: 38, radius: 5 },
  projector: { width: 1160, font: 26, lane: 120, foot: 78, radius: 10 },
} as const;

/** A message of this length or more has the full height. */
const LONG = 200;
const MINUTE = 60_000;

/** Who talked when: one lane for each party, upright lines for messages, the party's shape for its offers. */
export function TalkLine({ id, words, parties, talk, size = 'phone' }: TalkLineProps): JSX.Element {
  const t = words.talk;
  const { width, font, lane, foot, radius } = SIZES[size];
  const bottom = talk.lanes.length * lane;
  const x = scaleLinear([0, talk.endPlayMs], [radius, width - radius]);
  const partyOf = (party: string) => parties.find((one) => one.id === party);
  return (
    <figure class="figure">
      <ChartSvg
        id={id}
        name="talk-line"
        title={t.title}
        description={t.description}
        width={width}
        height={bottom + foot}
        font={font}
      >
        {talk.lanes.map(({ party, said, offers }, at) => {
          const top = at * lane;
          const base = top + lane - radius;
          const index = partyOf(party)?.index ?? at;
          const inTeam = said.filter(({ kind }) => kind === 'team').length;
          const count = t.count(said.length - inTeam, inTeam);
          const name = partyOf(party)?.name ?? party;
          return (
            <g key={party} class={partyClass(index)}>
              <text x={0} y={top + font * 1.05} font-weight="600" fill="var(--ink)">
                {cutTo(name, width - widthOf(count, font) - font, font)}
              </text>
              <text x={width} y={top + font * 1.05} text-anchor="end" fill="var(--ink-soft)">
                {count}
              </text>
              <path d={`M0 ${base}H${width}`} stroke="var(--line-firm)" stroke-width="1" />
              {said.map((message, number) => (
                <path
                  key={`${message.atPlayMs}/${number}`}
                  class={`said ${message.kind}`}
                  d={`M${fixed(x(message.atPlayMs))} ${fixed(base)}v${fixed(-heightOf(message.characters, lane - font * 1.6))}`}
                  stroke="var(--party)"
                  stroke-width={font / 5}
                  stroke-dasharray={DASH[message.kind]}
                />
              ))}
              {offers.map((offer) => (
                <PartyMark key={offer.atPlayMs} index={index} x={x(offer.atPlayMs)} y={base} radius={radius} />
              ))}
            </g>
          );
        })}
        <Phases talk={talk} words={words} x={x} bottom={bottom} font={font} width={width} />
      </ChartSvg>
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[words.party, t.table, t.private, t.team, t.characters, t.offers]}
        rows={talk.lanes.map(({ party, said, offers }) => [
          partyOf(party)?.name ?? party,
          ...(['table', 'private', 'team'] as const).map((kind) => said.filter((one) => one.kind === kind).length),
          said.reduce((sum, { characters }) => sum + characters, 0),
          offers.length,
        ])}
      />
    </figure>
  );
}

const DASH: { readonly [K in TalkKind]: string | undefined } = { table: undefined, private: '3 2', team: '1.5 2.5' };

function heightOf(characters: number, most: number): number {
  return most * Math.max(0.15, Math.min(1, characters / LONG));
}

type PhasesProps = {
  readonly talk: TalkTimes;
  readonly words: Messages;
  readonly x: (playMs: number) => number;
  readonly bottom: number;
  readonly font: number;
  readonly width: number;
};

/** Where phases begin, and the minutes; a name that has no room is left to the next one. */
function Phases({ talk, words, x, bottom, font, width }: PhasesProps): JSX.Element {
  const names = talk.phases.map(({ kind, startsAtPlayMs }, at) => {
    const left = x(startsAtPlayMs);
    const next = talk.phases[at + 1];
    const room = (next === undefined ? width : x(next.startsAtPlayMs)) - left;
    return { name: words.phases[kind], left, room, minute: Math.round(startsAtPlayMs / MINUTE) };
  });
  return (
    <g fill="var(--ink-soft)">
      {names.map(({ name, left, room, minute }) => (
        <g key={left}>
          <path d={`M${fixed(left)} 0V${bottom + font * 0.5}`} stroke="var(--line-firm)" stroke-dasharray="2 4" />
          {room < name.length * font * 0.55 ? null : (
            <>
              <text x={fixed(left + 3)} y={bottom + font * 1.15}>
                {name}
              </text>
              <text x={fixed(left + 3)} y={bottom + font * 2.35}>
                {minute}
              </text>
            </>
          )}
        </g>
      ))}
      <text x={width} y={bottom + font * 2.35} text-anchor="end">
        {Math.ceil(talk.endPlayMs / MINUTE)}
      </text>
    </g>
  );
}
