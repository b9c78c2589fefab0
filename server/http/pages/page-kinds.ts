// The pages behind codes: each is made once for all places that differ in nothing but their words, and the words of a place are put in for
// each reader. No place has a page that is kept, so how long an answer takes tells nobody who was there before.
import { BoundedMemory } from '../../foundation/bounded-memory.ts';
import { escaped } from '../../foundation/html/escape.ts';
import { createHash, randomUUID } from 'node:crypto';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { isLongName } from '../../../client/text/formats.ts';
import type { Document } from '../../foundation/html/kept-page.ts';

/** A page that is to be made for a kind of places, and shown with the words of one. */
export interface OfKind {
  readonly status: 200;
  /** All that the page depends on beside the words. */
  readonly depends: string;
  /** Renders it with the slots of words. */
  readonly render: () => string;
  readonly words: Words;
}

export interface Kinds {
  /** The page, made now where none of its kind is kept. */
  readonly show: (page: OfKind) => Document;
  /** How many were rendered so far. */
  readonly rendered: () => number;
}

/** Some thousands of kinds: a city has as many as it has categories, twice or thrice in each language. */
export const MOST_KIND_BYTES = 64_000_000;

/** No kind is kept yet. A page depends on nothing else than it says, so it is kept until others need its room, the oldest first. */
export function createKinds(mostBytes: number): Kinds {
  const kept = new BoundedMemory<{ readonly page: CutPage; readonly size: number }>(
    mostBytes,
    ({ size }) => size,
  );
  let rendered = 0;

  const make = (name: string, render: OfKind['render']): CutPage => {
    rendered += 1;
    const html = render();
    const page = cut(html);
    // Most languages need two bytes a letter.
    kept.set(name, { page, size: 2 * html.length });
    return page;
  };

  return {
    show: ({ status, depends, render, words }) => {
      const name = createHash('sha256').update(depends).digest('base64');
      return { status, html: fill(kept.get(name)?.page ?? make(name, render), words) };
    },
    rendered: () => rendered,
  };
}

/** What a page behind a code says of its sign, as far as it is the place's own. */
interface OwnSign {
  readonly code: string;
  readonly location: {
    readonly id: string;
    readonly name: string;
    readonly address?: string | null;
    readonly line?: string | null;
    readonly settlement?: { readonly name: string };
  };
}

/** Texts as a kind depends on them: there are as many objects of them as are in use. */
const textsNamed = new WeakMap<object, string>();

function nameOf(texts: PageContext['texts']): string {
  const known = textsNamed.get(texts);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(JSON.stringify(texts)).digest('base64');
  textsNamed.set(texts, name);
  return name;
}

/** The page of a sign, as one of its kind. `page` names it, and its path names its sign. */
export function ofKind<Sign extends OwnSign>(
  page: string,
  context: PageContext,
  sign: Sign,
  render: (context: PageContext, sign: Sign) => string,
): OfKind {
  const words: Partial<Record<WordName, string>> = {};
  // The texts look at the last character of a word, which may be a full stop; and whether there is one at all. The vote page looks at
  // whether a name is long.
  const slotFor = <Word extends string | null | undefined>(name: WordName, word: Word): Word | string => {
    if (!word) return word;
    const stop = word.endsWith('.') ? '.' : '';
    words[name] = stop === '' ? word : word.slice(0, -1);
    return slotOf(name) + (name === 'name' && isLongName(word) ? LENGTH : '') + stop;
  };
  const { code, location } = sign;
  const { id, name, address, line, settlement } = location;
  const blank = {
    ...sign,
    code: slotFor('code', code),
    location: {
      ...location,
      id: slotFor('id', id),
      name: slotFor('name', name),
      ...(address !== undefined && { address: slotFor('address', address) }),
      ...(line !== undefined && { line: slotFor('line', line) }),
      ...(settlement && { settlement: { ...settlement, name: slotFor('settlement', settlement.name) } }),
    },
  };
  const at = { ...context, path: context.path.replace(code, slotOf('code')) };
  const { texts, assets: _assets, ...said } = at;
  return {
    status: 200,
    depends: JSON.stringify([page, nameOf(texts), said, blank]),
    render: () => render(at, blank),
    words,
  };
}

/** What a page behind a code says of its place alone. */
const WORD_NAMES = ['code', 'id', 'name', 'address', 'line', 'settlement'] as const;

type WordName = (typeof WORD_NAMES)[number];

/** The words of a place; what it has none of is left out. */
type Words = Readonly<Partial<Record<WordName, string>>>;

/** Begins each slot. Nobody outside this process can know it, or write it. */
const MARK = randomUUID();

/** Stands behind the slot of a long name, and makes it one. */
const LENGTH = `${randomUUID()}${randomUUID()}`;

/** What stands in a page of a kind wherever the word goes. */
function slotOf(name: WordName): string {
  return `${MARK}${WORD_NAMES.indexOf(name)}`;
}

/** A rendered page, cut at its slots. */
interface CutPage {
  readonly start: string;
  /** Each slot, with the text that follows it. */
  readonly rest: readonly (readonly [WordName, string])[];
}

/** Cuts a page that was rendered with slots. */
function cut(html: string): CutPage {
  const [start = '', ...rest] = html.split(MARK);
  return {
    start,
    rest: rest.map((text) => {
      const name = WORD_NAMES[Number(text.charAt(0))];
      if (name === undefined) throw new Error('There is no such slot.');
      const behind = text.slice(1);
      return [name, behind.startsWith(LENGTH) ? behind.slice(LENGTH.length) : behind] as const;
    }),
  };
}

/** The page with the words of a place. */
function fill({ start, rest }: CutPage, words: Words): string {
  const written = new Map(Object.entries(words).map(([name, word]) => [name, escaped(word)]));
  return rest.reduce((page, [name, text]) => page + (written.get(name) ?? '') + text, start);
}
