import type { ReadonlySignal } from '@preact/signals-core';
import { ClothScene, type ClothView } from './cloth-scene.ts';
import { mountScene, type StageHandle } from './mount-scene.ts';

export type { ClothView } from './cloth-scene.ts';

/** Draws the arrival cloth into `parent` and follows it until destroyed; see `mountScene`. Reached like the stage. */
export function mountCloth(parent: HTMLElement, view: ReadonlySignal<ClothView>): StageHandle {
  return mountScene(parent, (pixelRatio, wake) => new ClothScene(view, pixelRatio, wake));
}
