// Reads a municipality's arms: a strict subset of SVG that may stand inside a page, or a picture. What is not listed here is refused.

import { webpOf } from './picture.ts';

/**
 * Either arms that are safe to put into a page, or a sentence that names what is wrong with them, and where one element or
 * attribute is, how that is written.
 */
export type ReadArms = { readonly arms: string } | { readonly problem: string; readonly part?: string };

export const MOST_ARMS_BYTES = 20_480;
export const MOST_ARMS_ELEMENTS = 500;
const MOST_DEPTH = 20;
const SVG = 'http://www.w3.org/2000/svg';

// Numbers may stand without anything between them, so these look at letters, not at grammar: browsers read on from there.
const numbers = /^[\d\s,.e+-]+$/i;
const length = /^[+-]?[\d.]{1,20}(?:e-?\d)?(?:px|%)?$/i;
const path = /^M[\s,MZLHVCSQTAE\d.+-]+$/i;
const colour = /^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z]{3,20})$/i;
const transform = /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([\d\s,.e+-]+\)[\s,]*)+$/i;

/** Each attribute with what it may say. Nothing here can name another thing: no ids, no addresses, no styles. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  viewBox: numbers,
  d: path,
  points: numbers,
  transform,
  x: length,
  y: length,
  x1: length,
  y1: length,
  x2: length,
  y2: length,
  width: length,
  height: length,
  cx: length,
  cy: length,
  r: length,
  rx: length,
  ry: length,
  fill: colour,
  stroke: colour,
  'stroke-width': length,
  'stroke-miterlimit': length,
  'stroke-dasharray': numbers,
  'stroke-linecap': /^(?:butt|round|square)$/,
  'stroke-linejoin': /^(?:miter|round|bevel)$/,
  'fill-rule': /^(?:nonzero|evenodd)$/,
  opacity: length,
  'fill-opacity': length,
  'stroke-opacity': length,
};
const DRAWN = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
/** What says something to people, not to browsers: left out with its text, since the page names the arms. */
const TOLD = ['title', 'desc'];

class Problem extends Error {
  constructor(
    message: string,
    readonly part?: string,
  ) {
    super(message);
  }
}

function refuse(problem: string, part?: string): never {
  throw new Problem(problem, part);
}

const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s(?:[^<>"'/]|"[^"<]*"|'[^'<]*')*)?)(\/?)>|([^<]+)/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The attributes of an element as they will be written. */
function writtenAttributes(element: string, source: string): string {
  const seen = new Set<string>();
  let written = '';
  let at = 0;
  while (source.slice(at).trim() !== '') {
    ATTRIBUTE.lastIndex = at;
    const [whole, name = '', double, single] =
      ATTRIBUTE.exec(source) ?? refuse(`<${element}> cannot be read`);
    const value = (double ?? single ?? '').trim();
    at += whole.length;
    if (seen.has(name)) refuse(`<${element}> has ${name} twice`, `<${element} ${name}>`);
    seen.add(name);
    if (element === 'svg' && name === 'xmlns' && value === SVG) continue;
    if (element === 'svg' && name === 'version') continue;
    const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
    if (allowed === undefined)
      refuse(`<${element}> has the attribute ${name}, which is not allowed`, `<${element} ${name}>`);
    if (!allowed.test(value))
      refuse(`${name} of <${element}> may not be "${value.slice(0, 40)}"`, `<${element} ${name}>`);
    written += ` ${name}="${value}"`;
  }
  if (element === 'svg' && !seen.has('xmlns')) refuse('<svg> lacks xmlns');
  if (element === 'svg' && !seen.has('viewBox')) refuse('<svg> lacks a viewBox');
  return element === 'svg' ? ` xmlns="${SVG}"${written}` : written;
}

function checkPlace(element: string, open: readonly string[]): void {
  const parent = open.at(-1);
  if (parent === undefined && element !== 'svg')
    refuse(`it starts with <${element}>, not <svg>`, `<${element}>`);
  if (parent !== undefined && TOLD.includes(parent)) refuse(`<${parent}> may hold text only`, `<${parent}>`);
  if (parent !== undefined && ![...DRAWN, ...TOLD].includes(element))
    refuse(`<${element}> is not allowed`, `<${element}>`);
  if (open.length >= MOST_DEPTH) refuse(`elements lie more than ${MOST_DEPTH} deep`);
}

function rewritten(source: string): string {
  const text = source.replace(
    /^\uFEFF?\s*(?:<\?xml version="1\.\d"(?: encoding="utf-8")?(?: standalone="(?:yes|no)")?\s*\?>)?/i,
    '',
  );
  const open: string[] = [];
  let written = '';
  let elements = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) refuse(`it cannot be read from "${text.slice(at, at + 40)}" on`);
    const [whole, isEnd = '', element = '', attributes = '', isEmpty = '', words = ''] = token;
    const isTold = TOLD.includes(element) || TOLD.includes(open.at(-1) ?? '');
    if (element === '') {
      const isSaid = words.trim() !== '';
      if (isSaid && !isTold)
        refuse(`text is not allowed: "${words.trim().slice(0, 40)}"`, words.trim().slice(0, 40));
    } else if (isEnd) {
      if (open.pop() !== element || attributes !== '')
        refuse(`${whole.slice(0, 40)} closes what is not open`);
      if (!isTold) written += `</${element}>`;
    } else {
      if (open.length === 0 && elements > 0) refuse(`<${element}> stands behind the end`);
      checkPlace(element, open);
      elements += 1;
      if (elements > MOST_ARMS_ELEMENTS) refuse(`it has more than ${MOST_ARMS_ELEMENTS} elements`);
      const own = writtenAttributes(element, attributes);
      if (!isTold) written += `<${element}${own}${isEmpty ? '/' : ''}>`;
      if (!isEmpty) open.push(element);
    }
  }
  if (elements === 0) refuse('it holds no <svg>');
  if (open.length > 0) refuse(`<${open.at(-1)}> is not closed`, `<${open.at(-1)}>`);
  return written;
}

/** The arms in the file's text, written anew from what is allowed, or a picture as it is; or what is not allowed. */
export function readArms(source: string): ReadArms {
  if (webpOf(source) !== null) return { arms: source };
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MOST_ARMS_BYTES)
    return { problem: `it has ${bytes} bytes, and ${MOST_ARMS_BYTES} are allowed` };
  try {
    return { arms: rewritten(source) };
  } catch (error) {
    if (error instanceof Problem)
      return { problem: error.message, ...(error.part !== undefined && { part: error.part }) };
    throw error;
  }
}
