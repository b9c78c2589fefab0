// What to do, said and shown: a verb beside a telephone that looks at a code.
import { INK, PAPER } from '../colour.ts';
import { isNear } from '../formats.ts';
import { polygon, roundedBox } from '../shapes.ts';
import type { Item, ShapeItem } from '../shapes.ts';
import type { Area } from './area.ts';
import { style, type Job } from './blocks.ts';
import { align, findPair, pair } from './paragraph.ts';

/** A telephone's width, as a share of its height. */
const SLIM = 0.54;
/** Of the telephone on A5, and from it to the words. Millimetres. */
const TALLEST = 25;
const AFTER = 3.2;

/** A corner of a frame: its outer point, its arms running to the right and down, or against it where they are negative. */
function corner(x: number, y: number, arms: readonly [number, number], line: number): ShapeItem {
  const [across, down] = arms;
  const [inX, inY] = [Math.sign(across) * line, Math.sign(down) * line];
  return polygon(
    [
      [x, y],
      [x + across, y],
      [x + across, y + inY],
      [x + inX, y + inY],
      [x + inX, y + down],
      [x, y + down],
    ],
    INK,
  );
}

/** A telephone whose camera looks at a code: four corners of a frame, with four modules in it. */
export function telephone({ x, y, height }: Area, { colour }: Pick<Job, 'colour'>): ShapeItem[] {
  const width = height * SLIM;
  const at = (share: number): number => width * share;
  const rim = at(0.1);
  const middle = { x: x + width / 2, y: y + height * 0.46 };
  const [half, line, arm, module] = [at(0.32), at(0.075), at(0.18), at(0.15)];
  const box = (left: number, top: number): ShapeItem => roundedBox(left, top, module, module, 0, INK);
  const sides = [-1, 1];
  return [
    roundedBox(x, y, width, height, at(0.16), colour),
    roundedBox(x + rim, y + rim, width - 2 * rim, height - 2.6 * rim, at(0.07), PAPER),
    ...sides.flatMap((a) =>
      sides.map((b) => corner(middle.x + a * half, middle.y + b * half, [-a * arm, -b * arm], line)),
    ),
    ...[
      [-1, -1],
      [1, -1],
      [-1, 1],
      [0.35, 0.35],
    ].map(([a = 0, b = 0]) =>
      box(middle.x + a * at(0.12) - module / 2, middle.y + b * at(0.12) - module / 2),
    ),
  ];
}

/** The verb and the telephone: side by side, or one above the other in an area that is taller than wide. */
export function scan(area: Area, job: Job): readonly Item[] {
  const { scale, words, measure, format } = job;
  const [first, second] = words;
  const styles = [style(job, 'bold', 16, 'verb'), style(job, 'regular', 10, 'small')] as const;
  const isBelow = area.height > area.width;
  const height = Math.min(area.height * (isBelow ? 0.5 : 1), TALLEST * scale);
  const picture = { ...area, width: height * SLIM, height };
  const after = AFTER * scale;
  const inset = picture.width + after;
  const room = isBelow
    ? { ...area, y: area.y + height + after, height: area.height - height - after }
    : { ...area, x: area.x + inset, width: area.width - inset };
  const both = { first: first.scan, second: second && second.scan };
  // On a sticker the second language gives way, as it does in a name.
  const texts =
    findPair(both, room, styles, measure) ??
    pair(isNear(format) ? { ...both, second: null } : both, room, styles, measure);
  const beside = { ...room, height: picture.height };
  return [...telephone(picture, job), ...(isBelow ? texts : align(texts, beside, 'middle'))];
}
