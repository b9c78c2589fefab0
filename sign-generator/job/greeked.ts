// A sign as a small picture: type too small to read becomes bars, as layout programs show it, and lines as thick as a press holds.
import { MM } from '../design/fit.ts';
import { TACTILE_TONE } from '../press/plates.ts';
import type { Measure } from '../design/fit.ts';
import { roundedBox } from '../shapes.ts';
import type { Item, TextItem } from '../shapes.ts';

/** Points: what prints well, as dark type and as light type on something dark. */
const LEAST_DARK = 5;
const LEAST_LIGHT = 7;
const LEAST_LINE = 0.25;
/** Of ink, in per cent of one. */
const LIGHT = 30;
/** The height of a bar, as a share of the type's size. */
const BAR = 0.45;

function bar({ text, x, baseline, size, weight, colour, align }: TextItem, measure: Measure): Item {
  const width = measure(text, weight) * size * MM;
  const before = { left: 0, centre: width / 2, right: width }[align];
  const height = size * MM * BAR;
  const [cyan, magenta, yellow, black] = colour;
  return roundedBox(x - before, baseline - height, width, height, 0, [cyan, magenta, yellow, black * 0.5]);
}

/** Returns the items as they are drawn `by` times as large. Turned type is left out. */
export function greeked(items: readonly Item[], by: number, measure: Measure): Item[] {
  return items.flatMap((item): Item[] => {
    // A picture has no plates: what is felt is shown in a tone.
    if (item.kind === 'raised')
      return [{ kind: 'shape', path: item.path, colour: TACTILE_TONE, rule: 'evenodd' }];
    if (item.kind === 'shape' && item.pen)
      return [{ ...item, pen: { ...item.pen, width: Math.max(item.pen.width, (LEAST_LINE * MM) / by) } }];
    if (item.kind !== 'text') return [item];
    const ink = item.colour.reduce((sum, each) => sum + each, 0);
    if (item.size * by >= (ink <= LIGHT ? LEAST_LIGHT : LEAST_DARK)) return [item];
    return item.turned === 0 ? [bar(item, measure)] : [];
  });
}
