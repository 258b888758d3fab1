import type { Outline } from './outline.ts';

/** The few marks that the panorama is made of: flat fills and plain strokes. Colours are 0xRRGGBB, alpha 0 … 1. */
export type Surface = {
  fill(outline: Outline, colour: number, alpha: number): void;
  rect(x: number, y: number, width: number, height: number, colour: number, alpha: number): void;
  disc(x: number, y: number, radius: number, colour: number, alpha: number): void;
  stroke(outline: Outline, width: number, colour: number, alpha: number): void;
};

/** Draws on a surface from a place of its own: everything is scaled, then moved, and multiplied by the pen's alpha. */
export type Pen = {
  fill(outline: Outline, colour: number, alpha?: number): void;
  rect(x: number, y: number, width: number, height: number, colour: number, alpha?: number): void;
  disc(x: number, y: number, radius: number, colour: number, alpha?: number): void;
  stroke(outline: Outline, width: number, colour: number, alpha?: number): void;
  /** A pen for one object whose own (0, 0) stands at (x, y) of this pen. */
  at(x: number, y: number, scale?: number, alpha?: number): Pen;
};

/**
 * A pen over a surface.
 * @param x,y,scale where the pen's own origin lies on the surface, and how large its unit is there
 */
export function penOn(surface: Surface, x = 0, y = 0, scale = 1, opacity = 1): Pen {
  const place = (shape: Outline): Outline =>
    x === 0 && y === 0 && scale === 1
      ? shape
      : shape.map((run) => run.map((point) => ({ x: x + point.x * scale, y: y + point.y * scale })));
  return {
    fill: (shape, colour, alpha = 1) => surface.fill(place(shape), colour, alpha * opacity),
    rect: (left, top, width, height, colour, alpha = 1) =>
      surface.rect(x + left * scale, y + top * scale, width * scale, height * scale, colour, alpha * opacity),
    disc: (cx, cy, radius, colour, alpha = 1) =>
      surface.disc(x + cx * scale, y + cy * scale, radius * scale, colour, alpha * opacity),
    stroke: (shape, width, colour, alpha = 1) => surface.stroke(place(shape), width * scale, colour, alpha * opacity),
    at: (dx, dy, by = 1, alpha = 1) => penOn(surface, x + dx * scale, y + dy * scale, scale * by, opacity * alpha),
  };
}
