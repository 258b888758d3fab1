import type { GameObjects } from 'phaser';
import type { Outline } from './outline.ts';
import type { Surface } from './pen.ts';

/** A surface that writes into one Phaser Graphics; curves arrive already sampled. */
export function surfaceOf(graphics: GameObjects.Graphics): Surface {
  const trace = (shape: Outline, paint: () => void) => {
    for (const run of shape) {
      const [first, ...rest] = run;
      if (!first) continue;
      graphics.beginPath();
      graphics.moveTo(first.x, first.y);
      for (const point of rest) graphics.lineTo(point.x, point.y);
      paint();
    }
  };
  return {
    fill(shape, colour, alpha) {
      graphics.fillStyle(colour, alpha);
      trace(shape, () => {
        graphics.closePath();
        graphics.fillPath();
      });
    },
    rect(x, y, width, height, colour, alpha) {
      graphics.fillStyle(colour, alpha);
      graphics.fillRect(x, y, width, height);
    },
    disc(x, y, radius, colour, alpha) {
      graphics.fillStyle(colour, alpha);
      graphics.fillCircle(x, y, radius);
    },
    stroke(shape, width, colour, alpha) {
      graphics.lineStyle(width, colour, alpha);
      trace(shape, () => graphics.strokePath());
    },
  };
}
