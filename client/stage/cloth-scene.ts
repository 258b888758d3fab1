import { effect, type ReadonlySignal } from '@preact/signals-core';
import { type GameObjects, Scene } from 'phaser';
import { layCloth } from '../lib/land/arrival-cloth.ts';
import { surfaceOf } from './graphics-surface.ts';
import { easeOut } from './growth.ts';
import { lozenge } from './outline.ts';
import { penOn } from './pen.ts';

/** Who sits where, in numbers. */
export type ClothView = {
  readonly tables: readonly number[];
  readonly places: number;
  /** Colours as 0xRRGGBB: of a free place and of a taken one. */
  readonly colours: { readonly free: number; readonly taken: number };
  readonly reducedMotion: boolean;
};

/** As `--scene` in the tokens (ms). */
const SCENE_MS = 900;
/** A free place is this much smaller than a taken one. */
const FREE = 0.34;

/** The cloth that the hall weaves by arriving: a lozenge grows where somebody has sat down. */
export class ClothScene extends Scene {
  private readonly view: ReadonlySignal<ClothView>;
  private readonly pixelRatio: number;
  private readonly wake: () => void;
  private graphics: GameObjects.Graphics | undefined;
  /** People at each table when the running change began. */
  private before: readonly number[] = [];
  private startedAt: number | undefined;

  constructor(view: ReadonlySignal<ClothView>, pixelRatio: number, wake: () => void) {
    super('cloth');
    this.view = view;
    this.pixelRatio = pixelRatio;
    this.wake = wake;
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.pixelRatio);
    this.graphics = this.add.graphics();
    let known: readonly number[] | undefined;
    const stop = effect(() => {
      const { tables, reducedMotion } = this.view.value;
      this.before = known ?? tables;
      known = tables;
      this.startedAt = reducedMotion || this.before.join() === tables.join() ? undefined : performance.now();
      this.paint(this.startedAt === undefined ? 1 : 0);
      this.wake();
    });
    const relayout = () => this.paint(1);
    this.scale.on('resize', relayout);
    this.events.once('destroy', () => {
      stop();
      this.scale.off('resize', relayout);
    });
  }

  override update(): void {
    if (this.startedAt === undefined) return;
    const share = Math.min(1, (performance.now() - this.startedAt) / SCENE_MS);
    if (share === 1) this.startedAt = undefined;
    this.paint(easeOut(share));
  }

  isAtRest(): boolean {
    return this.startedAt === undefined;
  }

  private paint(share: number): void {
    if (this.graphics === undefined) return;
    this.graphics.clear();
    const pen = penOn(surfaceOf(this.graphics));
    const { tables, places, colours } = this.view.peek();
    const { width, height } = this.scale;
    const { radius, places: laid } = layCloth(tables, places, width / this.pixelRatio, height / this.pixelRatio);
    const seen = new Map<number, number>();
    for (const { table, x, y, taken } of laid) {
      const place = seen.get(table) ?? 0;
      seen.set(table, place + 1);
      const isNew = taken && place >= (this.before[table] ?? 0);
      const size = radius * (taken ? (isNew ? FREE + (1 - FREE) * share : 1) : FREE);
      pen.at(x, y).fill(lozenge(size), taken ? colours.taken : colours.free);
    }
  }
}
