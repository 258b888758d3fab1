import type { ReadonlySignal } from '@preact/signals-core';
import type { StageView } from '../lib/land/stage-view.ts';
import { mountScene, type StageHandle } from './mount-scene.ts';
import { LandScene } from './scene.ts';

export type { StageHandle } from './mount-scene.ts';

/**
 * Draws `view` into `parent` and follows it until destroyed; see `mountScene`. To be reached only by a
 * dynamic import, so that Phaser stays off the way to the join screen.
 */
export function mountStage(parent: HTMLElement, view: ReadonlySignal<StageView>): StageHandle {
  return mountScene(parent, (pixelRatio, wake) => new LandScene(view, pixelRatio, wake));
}
