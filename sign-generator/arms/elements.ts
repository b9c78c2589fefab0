// The elements of an SVG as a tree: well-formed, not large, not deep, and nothing that acts from elsewhere.
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { SignFailure } from '../failure.ts';
import { cli } from '../text/cli.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
}

const SVG = 'http://www.w3.org/2000/svg';
export const MOST_BYTES = 200 * 1024;
export const MOST_ELEMENTS = 5000;
export const MOST_DEPTH = 50;

/** Attributes without a prefix: what a program notes for itself (inkscape:label) draws nothing. */
function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const plain = Object.values(tag.attributes).filter(({ prefix }) => prefix === '');
  return new Map(plain.map(({ local, value }) => [local, value.trim()]));
}

/** Refuses what would change the picture from outside the element, or do something. */
function checkTag(name: string, attributes: ReadonlyMap<string, string>): void {
  const isScript = name === 'script' || [...attributes.keys()].some((key) => key.startsWith('on'));
  if (isScript) throw new SignFailure(cli.arms.script);
  if (name === 'style' || attributes.has('class')) throw new SignFailure(cli.arms.styleSheet);
}

/** Returns the `svg` element of a file's text, with elements of SVG alone. Throws a SignFailure for anything else. */
export function readElements(svg: string): SvgElement {
  const bytes = Buffer.byteLength(svg);
  if (bytes > MOST_BYTES) throw new SignFailure(cli.arms.large(bytes, MOST_BYTES));
  const open: (SvgElement & { readonly children: SvgElement[] })[] = [];
  let root: SvgElement | undefined;
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    throw new SignFailure(cli.arms.broken(message));
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new SignFailure(cli.arms.entities);
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new SignFailure(cli.arms.styleSheet);
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS) throw new SignFailure(cli.arms.many(MOST_ELEMENTS));
    if (open.length >= MOST_DEPTH) throw new SignFailure(cli.arms.deep(MOST_DEPTH));
    const isSvg = tag.uri === SVG;
    if (!root && !(isSvg && tag.local === 'svg')) throw new SignFailure(cli.arms.noSvg);
    const element = { name: tag.local, attributes: attributesOf(tag), children: [] };
    if (isSvg) checkTag(element.name, element.attributes);
    // What a program notes for itself (sodipodi:namedview) hangs on nothing, and so is not drawn.
    if (isSvg) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  if (!root) throw new SignFailure(cli.arms.noSvg);
  return root;
}
