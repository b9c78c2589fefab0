// How a shape is painted: properties from attributes and style="…", inherited, and no property that a press cannot print.
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';
import type { SvgElement } from './elements.ts';
import { readShare } from './numbers.ts';

/** What an element hands down to those in it, with what holds where nobody says anything. */
export const INITIAL = {
  fill: 'black',
  'fill-rule': 'nonzero',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-opacity': '1',
  visibility: 'visible',
};

export type Style = Readonly<typeof INITIAL>;

/** Properties that change the picture in ways that are not drawn here, each with the value that changes nothing. */
const REFUSED: Readonly<Record<string, readonly [harmless: string, sentence: string]>> = {
  'clip-path': ['none', cli.arms.clipped],
  mask: ['none', cli.arms.clipped],
  filter: ['none', cli.arms.filtered],
  'mix-blend-mode': ['normal', cli.arms.transparent],
  marker: ['none', cli.arms.line('marker')],
  'marker-start': ['none', cli.arms.line('marker-start')],
  'marker-mid': ['none', cli.arms.line('marker-mid')],
  'marker-end': ['none', cli.arms.line('marker-end')],
  'paint-order': ['normal', cli.arms.line('paint-order')],
  'vector-effect': ['none', cli.arms.line('vector-effect')],
};

/** The properties of an element itself; a declaration in style="…" goes before an attribute. */
function propertiesOf({ attributes }: SvgElement): Map<string, string> {
  const declarations = (attributes.get('style') ?? '').split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
  });
  const declared = new Map(declarations);
  // As a declaration it turns about another point than as an attribute.
  if (declared.has('transform')) throw new SignFailure(cli.arms.transform(declared.get('transform') ?? ''));
  return new Map([...attributes, ...declared]);
}

/**
 * Returns how what is in an element is painted, or null where the element is not drawn at all. Throws a SignFailure for
 * what is cut, filtered or transparent.
 */
export function findStyle(element: SvgElement, parent: Style): Style | null {
  const properties = propertiesOf(element);
  if (properties.get('display') === 'none') return null;
  for (const [name, [harmless, sentence]] of Object.entries(REFUSED)) {
    if ((properties.get(name) ?? harmless) !== harmless) throw new SignFailure(sentence);
  }
  if (readShare('opacity', properties.get('opacity') ?? '1') < 1) throw new SignFailure(cli.arms.transparent);
  const own = Object.keys(INITIAL).flatMap((name) => {
    const value = properties.get(name) ?? 'inherit';
    return value === 'inherit' ? [] : [[name, value] as const];
  });
  return { ...parent, ...Object.fromEntries(own) };
}
