import { type Signal, signal } from '@preact/signals-core';
import type { StageView } from '../../../client/lib/land/stage-view.ts';

/** What the test drives from outside: one stage in one box. */
export type StagePage = {
  mount(view: StageView): Promise<void>;
  show(view: StageView): void;
  isAsleep(): boolean;
  destroy(): void;
};

declare global {
  interface Window {
    stagePage: StagePage;
  }
}

const box = document.querySelector<HTMLElement>('#box') as HTMLElement;
let view: Signal<StageView> | undefined;
let stage: { destroy(): void; isAsleep(): boolean } | undefined;

window.stagePage = {
  async mount(first) {
    const { mountStage } = await import('../../../client/stage/mount-stage.ts');
    view = signal(first);
    stage = mountStage(box, view);
  },
  show(next) {
    if (view) view.value = next;
  },
  isAsleep: () => stage?.isAsleep() ?? false,
  destroy: () => stage?.destroy(),
};
