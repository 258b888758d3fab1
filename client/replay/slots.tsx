import { useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { processInput } from '../../shared/process/process-measures.ts';
import { DancePanel } from '../lib/charts/dance-panel.tsx';
import type { PicturesPanelProps } from '../lib/charts/pictures-panel.tsx';
import { chartText } from '../lib/charts/words.ts';
import { revealedCaseOf } from '../lib/table/revealed-case-of.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { useSeat } from '../seat/seat-state.ts';
import { eventWords } from './event-words.ts';
import { useLate } from './record/late.ts';
import type { Playback } from './record/playback.ts';
import { BetterList } from './what-if/better-list.tsx';
import { settlementAt } from './what-if/branch-hand.ts';
import type { WhatIfPanelProps } from './what-if/what-if-panel.tsx';
import { WideDialog } from './what-if/wide-dialog.tsx';
import { whatIfText } from './what-if/words.ts';

/** The dance follows when the steps rest this long (ms). */
const DANCE_DELAY = 90;

export type SlotProps = { readonly playback: Playback; readonly view: TableView };

/** Whether the viewpoint reads everybody's points: then there is something to compare. */
function readsAll({ secrets, scenario }: TableView): boolean {
  return secrets.briefs.length === scenario.parties.length;
}

/** Whether there is a dance to draw: the viewpoint reads somebody's points. */
export function hasDance({ secrets }: TableView): boolean {
  return secrets.briefs.length > 0;
}

/** The picture beside the land: the dance of offers, as far as the viewpoint reads points. */
export function DanceSlot({ playback, view }: SlotProps): JSX.Element | null {
  const seat = useSeat();
  const late = useLate(view, DANCE_DELAY);
  const current = useLate(seat.chosenOffer.value, DANCE_DELAY);
  // The same element until the steps rest: hundreds of offers are not drawn anew for every place that is passed.
  const dance = useMemo(
    () => <DancePanel revealed={revealedCaseOf(late)} table={late.table} current={current} />,
    [late, current],
  );
  // What others' points would show is gone at once when the viewpoint no longer reads them.
  if (!hasDance(view) || late.secrets.briefs !== view.secrets.briefs) return null;
  return (
    <div class="dance-slot">
      {dance}
      <WhatIfSlot playback={playback} view={view} place="dance" />
    </div>
  );
}

export type WhatIfSlotProps = SlotProps & {
  /** On a phone, whose controls have no room for it, it stands under the dance. */
  readonly place?: 'controls' | 'dance';
};

/** What could have been done from here, and all pictures: for whoever reads everybody's points. */
export function WhatIfSlot({ playback, view, place = 'controls' }: WhatIfSlotProps): JSX.Element | null {
  const shown = useSignal<'what-if' | 'pictures' | undefined>(undefined);
  if (!readsAll(view)) return null;
  const close = () => {
    shown.value = undefined;
  };
  return (
    <div class={`what-if-slot in-${place}`}>
      <button type="button" class="btn small" aria-haspopup="dialog" onClick={() => (shown.value = 'pictures')}>
        {chartText().pictures}
      </button>
      <button type="button" class="btn small" aria-haspopup="dialog" onClick={() => (shown.value = 'what-if')}>
        {whatIfText().open}
      </button>
      {shown.value === 'what-if' ? <WhatIf playback={playback} view={view} onClose={close} /> : null}
      {shown.value === 'pictures' ? <Pictures playback={playback} view={view} onClose={close} /> : null}
    </div>
  );
}

type OpenProps = SlotProps & { readonly onClose: () => void };

function WhatIf({ playback, view, onClose }: OpenProps): JSX.Element {
  const Panel = useLazy<WhatIfPanelProps>(() => import('./what-if/what-if-panel.tsx').then((one) => one.WhatIfPanel));
  const { log, table } = playback.source;
  const step = playback.position.value;
  const describe = (now: Table, event: TableEvent) => eventWords({ ...view, table: now }, event);
  const t = whatIfText();
  return (
    <WideDialog title={t.title} subtitle={t.from(table, step)} onClose={onClose}>
      {log === undefined ? (
        <BetterList
          revealed={revealedCaseOf(view)}
          from={settlementAt(view.table)}
          isAgreed={view.table.agreement !== undefined}
        />
      ) : Panel === undefined ? null : (
        <Panel log={log} step={step} describe={describe} />
      )}
    </WideDialog>
  );
}

function Pictures({ playback, view, onClose }: OpenProps): JSX.Element {
  const Panel = useLazy<PicturesPanelProps>(() =>
    import('../lib/charts/pictures-panel.tsx').then((one) => one.PicturesPanel),
  );
  const { log, table } = playback.source;
  const { perspective, viewer } = playback;
  // A party's viewpoint has no part in what other teams said among themselves, not even in how much.
  const input =
    log === undefined || viewer.value.kind === 'party'
      ? { scenario: view.scenario, briefs: view.secrets.briefs, entries: perspective.value.log.entries }
      : processInput(log);
  const t = chartText();
  return (
    <WideDialog
      title={`${t.pictures} · ${whatIfText().tableName(table)}`}
      onClose={onClose}
      actions={
        <button type="button" class="btn small" onClick={() => print()}>
          {t.print}
        </button>
      }
    >
      {Panel === undefined ? null : <Panel input={input} />}
    </WideDialog>
  );
}

/** A component that is fetched when it is first drawn. */
function useLazy<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | undefined {
  const found = useSignal<{ readonly it: ComponentType<P> } | undefined>(undefined);
  useEffect(() => {
    void load().then((it) => {
      found.value = { it };
    });
  }, []);
  return found.value?.it;
}
