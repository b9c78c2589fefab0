// The text of an SVG as a program saved it, written anew without anything that acts or leads elsewhere; and all that forbids taking it.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { isEmbeddedImage } from './embedded-image.ts';
import { createReasons, type Reason } from './reasons.ts';
import { expandedSize, type Counted } from './expansion.ts';

/** As much as a traced drawing has. */
export const MOST_BYTES = 1_000_000;
const MOST_DEPTH = 60;
export const MOST_ELEMENTS = 20_000;
/** Characters, each copy counted: outside of JavaScript no memory is bounded. */
const MOST_EXPANDED = 8 * MOST_BYTES;
/** Programs name their namespaces in entities: a few, short, and none that names another. */
const MOST_ENTITIES = 30;
const ENTITY = /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"&%<]{0,100})"|'([^'&%<]{0,100})')\s*>/g;

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Says something to people or to the program that saved it. */
const TOLD: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'view', 'cursor']);
/** What may not be taken, with why; left out, so that the rest of the drawing is judged all the same. */
const REFUSED: ReadonlyMap<string, Reason['kind']> = new Map([
  ...['script', 'handler'].map((name) => [name, 'SCRIPT'] as const),
  ...['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard'].map(
    (name) => [name, 'MOVING'] as const,
  ),
  ...['image', 'feImage', 'video', 'audio', 'canvas', 'iframe', 'embed', 'object'].map(
    (name) => [name, 'IMAGE'] as const,
  ),
  ...['meshgradient', 'mesh', 'hatch'].map((name) => [name, 'MESH'] as const),
  ...['text', 'flowRoot', 'font', 'font-face'].map((name) => [name, 'TEXT'] as const),
]);

export interface SvgText {
  /** Null where nothing can be drawn of it. */
  readonly svg: string | null;
  readonly reasons: readonly Reason[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Whether a declaration, a style sheet or an attribute names what is not in the file. */
const leadsElsewhere = (text: string): boolean =>
  /@import|\\/i.test(text) || /url\(\s*(?:['"]\s*)?(?!['"#\s])/i.test(text);

/** Reads the file and writes it anew. */
export function readSvgText(source: string): SvgText {
  const { reasons, add } = createReasons();
  if (Buffer.byteLength(source) > MOST_BYTES) {
    add('TOO_LARGE', String(Math.ceil(Buffer.byteLength(source) / 1_000)));
    return { svg: null, reasons };
  }
  const open: { readonly tag: string | null; readonly name: string; readonly counted: Counted }[] = [];
  const written: string[] = [];
  let root: Counted | undefined;
  let count = 0;
  let stopped = false;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stop = (kind: Reason['kind'], detail: string | null = null): void => {
    if (!stopped) add(kind, detail);
    stopped = true;
  };
  parser.on('error', () => (count === 0 ? stop('NOT_SVG') : stop('BROKEN', String(parser.line))));
  parser.on('doctype', (doctype) => {
    const entities = [...doctype.matchAll(ENTITY)];
    const rest = doctype.replaceAll(ENTITY, '');
    if (entities.length > MOST_ENTITIES || /<!(?:ENTITY|ATTLIST|ELEMENT)|%/.test(rest)) stop('ENTITIES');
    for (const [, name = '', double, single] of entities) parser.ENTITIES[name] = double ?? single ?? '';
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') add('ELSEWHERE', target);
  });
  parser.on('opentag', (tag) => {
    const outer = open.at(-1);
    const isFirst = open.length === 0;
    if (isFirst && (tag.uri !== SVG || tag.local !== 'svg')) stop('NOT_SVG');
    count += 1;
    if (count > MOST_ELEMENTS) stop('TOO_MANY', String(MOST_ELEMENTS));
    if (open.length >= MOST_DEPTH) stop('TOO_DEEP', String(MOST_DEPTH));
    if (stopped) return;
    const length = Object.values(tag.attributes).reduce((sum, { value }) => sum + value.length, 0);
    const counted: Counted = { id: idOf(tag), calls: callOf(tag), children: [], length };
    const isKept = outer?.tag !== null && isDrawn(tag, outer?.name, add);
    if (isKept) {
      root ??= counted;
      outer?.counted.children.push(counted);
      written.push(`<${tag.local}${attributesOf(tag, isFirst, add)}>`);
    }
    open.push({ tag: isKept ? tag.local : null, name: tag.local, counted });
  });
  const addText = (text: string): void => {
    if (stopped || open.at(-1)?.tag !== 'style') return;
    if (leadsElsewhere(text)) add('ELSEWHERE', 'style');
    else written.push(escaped(text));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!stopped && closed && closed.tag !== null) written.push(`</${closed.tag}>`);
  });
  for (let at = 0; at < source.length && !stopped; at += 16_384) parser.write(source.slice(at, at + 16_384));
  if (!stopped) parser.close();
  if (root === undefined && !stopped) stop('NOT_SVG');
  if (root !== undefined && !stopped) {
    const size = expandedSize(root, MOST_DEPTH);
    if (size.depth > MOST_DEPTH) stop('TOO_DEEP', String(MOST_DEPTH));
    if (size.elements > MOST_ELEMENTS) stop('TOO_MANY', String(MOST_ELEMENTS));
    if (size.length > MOST_EXPANDED) stop('TOO_COSTLY');
  }
  return { svg: stopped ? null : written.join(''), reasons };
}

const idOf = ({ attributes }: SaxesTagNS): string | null => attributes['id']?.value ?? null;

/** What it leads to; empty: nothing. Of two, as older and newer readers know it, each is looked at where it is written. */
const hrefOf = (attributes: SaxesTagNS['attributes']): string =>
  Object.values(attributes)
    .find(({ local }) => local === 'href')
    ?.value.trim() ?? '';

/** What an element is drawn of beside its own children, and what it names otherwise. */
function callOf({ attributes }: SaxesTagNS): readonly string[] {
  const all = Object.values(attributes);
  const href = hrefOf(attributes);
  const named = all.flatMap(({ value }) =>
    [...value.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)].map(([, id = '']) => id),
  );
  return [...(href.startsWith('#') ? [href.slice(1)] : []), ...named];
}

/** Whether an element is kept; one that may not be there is told. */
function isDrawn(
  { uri, local, attributes }: SaxesTagNS,
  parent: string | undefined,
  add: (kind: Reason['kind'], detail: string | null) => void,
): boolean {
  // What a program notes for itself hangs on nothing, and so is not drawn.
  if (uri !== SVG || TOLD.has(local)) return false;
  if (local === 'foreignObject') {
    // Illustrator's own data, which any other program passes over.
    if (parent !== 'switch') add('FOREIGN', null);
    return false;
  }
  const kind = REFUSED.get(local);
  if (kind === undefined || (local === 'image' && isEmbeddedImage(hrefOf(attributes)))) return true;
  add(kind, attributes['id']?.value.slice(0, 40) ?? null);
  return false;
}

function attributesOf(
  { local: element, attributes }: SaxesTagNS,
  isRoot: boolean,
  add: (kind: Reason['kind'], detail: string | null) => void,
): string {
  let text = isRoot ? ` xmlns="${SVG}"` : '';
  for (const { prefix, uri, local, value } of Object.values(attributes)) {
    const isHref = local === 'href' && (prefix === '' || uri === XLINK);
    if ((prefix !== '' && !isHref) || local === 'xmlns') continue;
    if (/^on/i.test(local)) add('SCRIPT', local);
    // A link draws nothing.
    else if (isHref && element === 'a') continue;
    else if (isHref && element === 'image' && isEmbeddedImage(value.trim()))
      text += ` href="${escaped(value.trim())}"`;
    else if (isHref && !value.trim().startsWith('#')) add('ELSEWHERE', value.trim().slice(0, 40));
    else if (leadsElsewhere(value)) add('ELSEWHERE', value.trim().slice(0, 40));
    else text += ` ${local}="${escaped(value)}"`;
  }
  return text;
}
