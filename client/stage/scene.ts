import { effect, type ReadonlySignal } from '@preact/signals-core';
import { type GameObjects, Scene } from 'phaser';
import type { StageView } from '../lib/land/stage-view.ts';
import { type Figures, figuresOf } from './figures.ts';
import { surfaceOf } from './graphics-surface.ts';
import { easeOut, isMoving, redirected, settled } from './growth.ts';
import { type Palette, paletteOf, type Theme } from './palette.ts';
import { framing, type Growths, momentOf, rows } from './panorama.ts';
import { penOn } from './pen.ts';
import type { Row } from './row.ts';
import { drawTable, laneCount, stripHeight } from './table-strip.ts';
import { along, arrived, layThreads, type Span, type Thread, threadsMove } from './threads.ts';

/** Length of every change of the scene (ms), as `--scene` in the tokens. */
const SCENE_MS = 900;

type Tints = { readonly air: Span; readonly land: Span };

const growthsOf = (figures: Figures, of: (name: keyof Figures, count: number) => Growths[keyof Figures]) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, count]) => [name, of(name as keyof Figures, count)]),
  ) as Growths;

/**
 * Draws the view: the panorama, one Graphics a row, and the table strip over its foot. It knows no rules and reports
 * nothing; when nothing moves any more `isAtRest` says so and the loop may sleep.
 */
export class LandScene extends Scene {
  private readonly view: ReadonlySignal<StageView>;
  private readonly pixelRatio: number;
  private readonly wake: () => void;
  private layers: { readonly row: Row; readonly graphics: GameObjects.Graphics }[] = [];
  private world: GameObjects.Container | undefined;
  private table: GameObjects.Graphics | undefined;
  private growths: Growths | undefined;
  private tints: Tints = { air: { from: 1, to: 1 }, land: { from: 1, to: 1 } };
  private threads: readonly Thread[] = [];
  private moving: ReadonlySet<Row> = new Set();
  private startedAt: number | undefined;
  private theme: Theme = 'light';
  private lanes = 0;

  constructor(view: ReadonlySignal<StageView>, pixelRatio: number, wake: () => void) {
    super('land');
    this.view = view;
    this.pixelRatio = pixelRatio;
    this.wake = wake;
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0).setZoom(this.pixelRatio);
    this.world = this.add.container(0, 0);
    this.layers = rows.map((row) => ({ row, graphics: this.add.graphics() }));
    this.world.add(this.layers.map((layer) => layer.graphics));
    this.table = this.add.graphics();
    const stop = effect(() => this.receive(this.view.value));
    const relayout = () => {
      this.relayThreads();
      this.layOut();
    };
    this.scale.on('resize', relayout);
    this.events.once('destroy', () => {
      stop();
      this.scale.off('resize', relayout);
    });
  }

  override update(): void {
    if (this.startedAt === undefined) return;
    const passed = this.share();
    this.paint(this.moving, passed);
    if (threadsMove(this.threads)) this.paintTable(passed);
    if (performance.now() - this.startedAt >= SCENE_MS) this.settle();
  }

  /** True when the picture is final; it then stays as it is without another frame. */
  isAtRest(): boolean {
    return this.startedAt === undefined;
  }

  private size() {
    const width = this.scale.width / this.pixelRatio;
    const height = this.scale.height / this.pixelRatio;
    const strip = this.view.peek().showTable ? stripHeight(height) : 0;
    return { width, height, strip };
  }

  /** Eased share of the running change, 1 when none runs. */
  private share(): number {
    if (this.startedAt === undefined) return 1;
    return easeOut(Math.min(1, (performance.now() - this.startedAt) / SCENE_MS));
  }

  private receive(view: StageView): void {
    const passed = this.share();
    const first = this.growths === undefined;
    const set = first || view.reducedMotion;
    const { levels } = view.landscape;
    const before = this.growths;
    this.growths = growthsOf(figuresOf(levels), (name, count) =>
      before ? redirected(before[name], passed, count) : settled(count),
    );
    const tint = (span: Span, to: number): Span => ({ from: first ? to : along(span, passed), to });
    this.tints = { air: tint(this.tints.air, levels.air), land: tint(this.tints.land, levels.land) };
    this.lanes = laneCount(this.size().strip);
    const threads = layThreads(this.threads, passed, view.offers, this.lanes);
    this.threads = set ? arrived(threads) : threads;
    const repaintAll = first || view.theme !== this.theme;
    this.theme = view.theme;

    const { growths, tints } = this;
    const changed = rows.filter(
      (row) =>
        row.figures.some((figure) => isMoving(growths[figure])) ||
        row.tints.some((name) => tints[name].from !== tints[name].to),
    );
    this.moving = new Set([...this.moving, ...changed]);
    this.startedAt = this.moving.size > 0 || threadsMove(this.threads) ? performance.now() : undefined;
    if (set) this.settle();
    if (repaintAll) this.paint(rows, this.share());
    this.layOut();
    this.wake();
  }

  /** Ends the running change: everything that moved is drawn once more as it shall stay. */
  private settle(): void {
    const { growths } = this;
    if (!growths) return;
    this.startedAt = undefined;
    this.growths = growthsOf(figuresOf(this.view.peek().landscape.levels), (_, count) => settled(count));
    this.tints = {
      air: { from: this.tints.air.to, to: this.tints.air.to },
      land: { from: this.tints.land.to, to: this.tints.land.to },
    };
    this.threads = arrived(this.threads);
    this.paint(this.moving, 1);
    this.paintTable(1);
    this.moving = new Set();
  }

  /** Another height has room for more or fewer threads; they take their places without a movement. */
  private relayThreads(): void {
    const lanes = laneCount(this.size().strip);
    if (lanes === this.lanes) return;
    this.lanes = lanes;
    this.threads = arrived(layThreads(this.threads, 1, this.view.peek().offers, lanes));
  }

  private layOut(): void {
    const { width, height, strip } = this.size();
    const { scale, x, y } = framing(width, height - strip);
    this.world?.setScale(scale).setPosition(x, y);
    this.table?.setPosition(0, height - strip);
    this.paintTable(this.share());
  }

  private palette(share: number): Palette {
    return paletteOf(along(this.tints.air, share), along(this.tints.land, share), this.theme);
  }

  private paint(wanted: Iterable<Row>, share: number): void {
    const { growths } = this;
    if (!growths) return;
    const chosen = new Set(wanted);
    const moment = momentOf(this.palette(share), growths, share);
    for (const { row, graphics } of this.layers) {
      if (!chosen.has(row)) continue;
      graphics.clear();
      row.paint(penOn(surfaceOf(graphics)), moment);
    }
  }

  private paintTable(share: number): void {
    const { table } = this;
    if (!table) return;
    table.clear();
    const { width, strip } = this.size();
    if (strip === 0) return;
    const { parties } = this.view.peek();
    drawTable(penOn(surfaceOf(table)), { width, height: strip }, parties, this.threads, share, this.theme);
  }
}
