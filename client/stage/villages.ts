import { HOMES_EAST, HOMES_WEST } from './figures.ts';
import { outline } from './outline.ts';
import { mix } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Moment, Row } from './row.ts';
import { drawStiltHouse } from './sumbawa.ts';

const WALLS = outline('M-11-10H11V0H-11z');
const ROOF = outline('M-15-9-8-21H8L15-9z');

const BARN_LEGS = outline('M-9-14V0M9-14V0');
const BARN = outline('M-13-16C-13-30-8-42 0-45C8-42 13-30 13-16z');
const BARN_FRONT = outline('M-5-16C-6-26-3-34 0-37C3-34 6-26 5-16z');

function drawHouse(pen: Pen, { palette }: Moment, lamp: number) {
  pen.fill(WALLS, palette.wall);
  pen.fill(ROOF, palette.thatch);
  pen.rect(-3, -8, 6, 8, lamp);
}

/** The rice barn (lumbung): one of the four things in the picture that no indicator moves. */
function drawBarn(pen: Pen, { palette }: Moment) {
  pen.stroke(BARN_LEGS, 2.4, palette.wood);
  pen.rect(-12, -16, 24, 3, palette.wood);
  pen.fill(BARN, palette.thatch);
  pen.fill(BARN_FRONT, palette.wall);
}

/** Houses stay as they are; a job fills a window with light. */
export const villages: Row = {
  name: 'villages',
  figures: ['homes', 'litWest', 'litEast'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const built = moment.amount('homes') / HOMES_WEST;
    const lampOf = (figure: 'litWest' | 'litEast', index: number) =>
      mix(palette.unlit, palette.lit, moment.of(figure).find((lamp) => lamp.index === index)?.here ?? 0);
    if (built > 0) {
      for (let index = 0; index < HOMES_EAST; index += 1) {
        const front = index > 2;
        const house = pen.at(832 + (index % 3) * 36 - (front ? 16 : 0), front ? 322 : 302, 0.95, built);
        drawStiltHouse(house, moment, lampOf('litEast', index));
      }
    }
    drawBarn(pen.at(196, 288, 0.8), moment);
    if (built > 0) {
      for (let index = 0; index < HOMES_WEST; index += 1) {
        const front = index > 3;
        const house = pen.at(216 + (index % 4) * 32 + (front ? 14 : 0), front ? 308 : 288, 0.84, built);
        drawHouse(house, moment, lampOf('litWest', index));
      }
    }
  },
};
