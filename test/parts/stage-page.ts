import { type Signal, signal } from '@preact/signals-core';
import type { StageView } from '../../client/lib/land/stage-view.ts';

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

const box = document.createElement('div');
box.id = 'box';
box.style.cssText = 'width: 960px; height: 372px; overflow: hidden';
const typed = document.createElement('input');
typed.id = 'typed';
typed.setAttribute('aria-label', 'Typed');
const main = document.createElement('main');
main.append(typed, box);
document.body.style.margin = '0';
document.querySelector('#app')?.replaceChildren(main);
let view: Signal<StageView> | undefined;
let stage: { destroy(): void; isAsleep(): boolean } | undefined;

export const stagePage: StagePage = {
  async mount(first) {
    const { mountStage } = await import('../../client/stage/mount-stage.ts');
    view = signal(first);
    stage = mountStage(box, view);
  },
  show(next) {
    if (view) view.value = next;
  },
  isAsleep: () => stage?.isAsleep() ?? false,
  destroy: () => stage?.destroy(),
};
window.stagePage = stagePage;
