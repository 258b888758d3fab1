import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { Said } from '../../lib/parts/said.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { CaseTongueChoice } from '../../lib/table/case-tongue.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { ownBrief, ownPartyIndex } from '../brief-sheet.ts';
import type { TablePanelProps } from '../panel-props.ts';
import { ReadyBar } from '../ready-bar.tsx';
import { BriefCard } from './brief-card.tsx';
import { OptionPoints } from './option-points.tsx';
import { PublicLanguages, publicSections } from './public-case.tsx';
import { SectionList } from './section-list.tsx';
import { useTicks } from './ticks.ts';
import { ownSections, WholeBrief } from './whole-brief.tsx';
import { briefText } from './words.ts';
import './brief.css';

export type BriefPanelProps = TablePanelProps & {
  /** Inside a tab of the table screen: smaller heading, no foot. */
  readonly inTab?: boolean | undefined;
};

/** The card first; from it, one tap away each, the points of all options and everything there is to read. */
type Layer = 'card' | 'points' | 'whole';

/** What a team may read, in layers: its card, then the whole brief with what everybody reads, a section at a time. */
export function BriefPanel(props: BriefPanelProps): JSX.Element {
  const { view, inTab } = props;
  const brief = ownBrief(view);
  const index = ownPartyIndex(view);
  const party = index === undefined ? undefined : view.scenario.parties[index];
  if (brief === undefined || party === undefined) return <OpenCase {...props} />;
  return (
    <article class={`brief ${partyClass(index ?? 0)}`}>
      <p class="brief-secret">
        <Icon name="lock" />
        {briefText().secret}
      </p>
      <Layers {...props} brief={brief} level={inTab ? 3 : 2}>
        <Said of={party.name} />
      </Layers>
    </article>
  );
}

/** For who belongs to no party: what everybody may read. */
function OpenCase({ view, now, send, inTab }: BriefPanelProps): JSX.Element {
  const open = useSignal<string | undefined>('case');
  return (
    <article class="brief">
      <CaseTongueChoice />
      <ScreenHeading inTab={inTab}>
        <Said of={view.scenario.title} />
      </ScreenHeading>
      <PublicLanguages scenario={view.scenario} />
      <SectionList
        sections={publicSections(view)}
        open={open.value}
        onOpen={(key) => (open.value = key)}
        ticks={undefined}
      />
      {inTab ? null : <ReadyBar view={view} now={now} send={send} />}
    </article>
  );
}

type LayersProps = BriefPanelProps & {
  readonly brief: PartyBrief;
  readonly level: 2 | 3;
  /** Whose brief it is. */
  readonly children: JSX.Element;
};

function Layers({ view, now, send, inTab, brief, level, children }: LayersProps): JSX.Element {
  const text = briefText();
  const layer = useSignal<Layer>('card');
  const open = useSignal<string | undefined>(undefined);
  const ticks = useTicks(view);
  const top = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The other layer begins at its top, where a screen reader and the keyboard go on as well.
    if (!isFirst.current) {
      const heading = top.current?.querySelector<HTMLElement>('.screen-heading');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    }
    isFirst.current = false;
  }, [layer.value]);
  const all = [...ownSections(view, brief, level), ...publicSections(view)];
  const at = all.findIndex(({ key }) => key === open.value);
  const next = all[at + 1];
  const read = () => {
    open.value = (all.find(({ key }) => !ticks.has(key)) ?? all[0])?.key;
    layer.value = 'whole';
  };
  /** The button keeps the focus, for who reads on by it; what has opened is said. */
  const readOn = (key: string) => {
    open.value = key;
    announce(text.sectionOf(at + 2, all.length));
  };
  const acts = (
    <>
      {layer.value === 'card' ? (
        <button type="button" class={inTab ? 'btn' : 'btn main'} onClick={read}>
          {text.readWhole}
        </button>
      ) : (
        <button type="button" class="btn" onClick={() => (layer.value = 'card')}>
          {brief.card === undefined ? text.toSummary : text.toCard}
        </button>
      )}
      {layer.value !== 'whole' || next === undefined ? null : (
        <button type="button" class={inTab ? 'btn' : 'btn main'} onClick={() => readOn(next.key)}>
          {text.readSection(at + 2)}
        </button>
      )}
    </>
  );
  const goesOn = layer.value === 'whole' && next !== undefined;
  return (
    <div ref={top} class="brief-layers">
      <ScreenHeading inTab={inTab}>
        {layer.value === 'card' ? children : layer.value === 'points' ? text.points : text.whole}
      </ScreenHeading>
      {layer.value === 'card' ? (
        <BriefCard view={view} brief={brief} sections={all.length} onPoints={() => (layer.value = 'points')} />
      ) : null}
      {layer.value === 'points' ? <OptionPoints view={view} brief={brief} level={level} /> : null}
      {layer.value === 'whole' ? (
        <WholeBrief
          view={view}
          brief={brief}
          level={level}
          open={open.value}
          onOpen={(key) => (open.value = key)}
          ticks={ticks}
        />
      ) : null}
      {layer.value === 'points' ? null : (
        <div class="brief-tongue">
          <CaseTongueChoice />
        </div>
      )}
      {inTab ? (
        <div class="ready-acts">{acts}</div>
      ) : (
        <ReadyBar view={view} now={now} send={send} beside={acts} quiet={layer.value === 'card'} isAside={goesOn} />
      )}
    </div>
  );
}
