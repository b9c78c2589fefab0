// What stands on a slide: words and scale at the left, the code at the right, as large as six heights of the picture ask for.
import { INK, PAPER, type Cmyk } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { header, said, scale, type Job } from '../design/blocks.ts';
import { DESCENDER, MM, type Weight } from '../design/fit.ts';
import { spokenCode } from '../design/foot.ts';
import { datedNames, domainOf, namesOf } from '../design/layout.ts';
import { align, findPair, pair, paragraph, type Style } from '../design/paragraph.ts';
import { scan } from '../design/scan.ts';
import { SignFailure } from '../failure.ts';
import { smallestType } from '../formats.ts';
import { encodeModules, QUIET_ZONE } from '../qr.ts';
import { roundedBox, type CodeItem, type Item, type TextItem } from '../shapes.ts';
import type { Sign, Texts } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { END, COLOURS, HEIGHT, modulePixels, px, SIDE, SLIDE, WIDTH, type Ground } from './screen.ts';

/** Of the city's colour, over the upper edge. Pixels, as all that follow. */
const BAND = 36;
const GAP = 24;
const HEADER = { y: BAND + 28, height: 98 } as const;
const SCALE = 176;
const FOOT = { height: 140, top: 16, words: 84, code: 72 } as const;
const AROUND_ARMS = 8;
/** White words on it have a contrast of 5 to 1. */
const WARNING: Cmyk = [15, 92, 82, 0];

/** Points of pixels. */
const pt = (pixels: number): number => pixels * 0.75;
const { small: SMALL, verb: VERB } = smallestType(SLIDE);

/** Points, in steps of a half. */
const style = (weight: Weight, largest: number, least: number): Style => {
  const smallest = Math.ceil(least * 2) / 2;
  return { weight, largest: Math.max(smallest, Math.round(largest * 2) / 2), smallest };
};

const area = (x: number, y: number, width: number, height: number): Area => ({
  x: px(x),
  y: px(y),
  width: px(width),
  height: px(height),
});

/** Where the last line ends, descenders and all. */
const endOf = (items: readonly TextItem[]): number => {
  const last = items.at(-1);
  return last ? last.baseline + last.size * MM * DESCENDER : 0;
};

interface Code extends CodeItem {
  /** With its quiet zone: from the band down, and to the right edge. */
  readonly tile: { readonly x: number; readonly height: number };
}

function codeOf(content: string): Code {
  const modules = encodeModules(content, 'far')?.length;
  if (modules === undefined) throw new SignFailure(cli.urlTooLong(content));
  const module = modulePixels(modules);
  const [width, quiet] = [modules * module, QUIET_ZONE * module];
  const x = WIDTH - Math.max(quiet, SIDE) - width;
  const at = area(x, BAND + quiet, width, width);
  const tile = { x: x - quiet, height: width + 2 * quiet };
  return { kind: 'code', content, x: at.x, y: at.y, width: at.width, from: 'far', tile };
}

/** From the largest sizes to the smallest. */
const SHARES = Array.from({ length: 11 }, (_, i) => 1 - i / 10);

interface Wanted {
  readonly question: Texts;
  readonly names: Texts;
  readonly promise: Texts | null;
}

/** Question and place one below the other in the middle of a room, and the promises on its ground; null where it is too small. */
function tryWords({ question, names, promise }: Wanted, room: Area, share: number, job: Job) {
  const between = (weight: Weight, largest: number, smallest: number): Style =>
    style(weight, smallest + (pt(largest) - smallest) * share, smallest);
  const gap = px(GAP * (1 + share));
  const line = style('bold', SMALL, SMALL);
  const below = promise ? findPair(promise, room, [line, { ...line, weight: 'regular' }], job.measure) : [];
  if (below === null) return null;
  const taken = promise ? endOf(below) - room.y + gap : 0;
  const free = { ...room, height: room.height - taken };
  const asked = findPair(
    question,
    free,
    [between('bold', 100, VERB), between('regular', 40, SMALL)],
    job.measure,
  );
  if (asked === null) return null;
  const y = endOf(asked) + gap;
  const rest = { ...free, y, height: free.y + free.height - y };
  const place = findPair(
    names,
    rest,
    [between('bold', 50, SMALL), between('regular', 36, SMALL)],
    job.measure,
  );
  return place && [...align([...asked, ...place], free, 'middle'), ...align(below, room, 'ground')];
}

/** The largest that all of it can be; where it has no room, the promises give way first, then what a name is called in the second language. */
function words(sign: Sign, room: Area, job: Job): readonly Item[] {
  const { question } = sign.location;
  const own = namesOf(sign, job);
  const names = datedNames(sign, own, job) ?? own;
  const promise = said(job, ({ promise: each }) => each.join(' · '));
  const first = (texts: Texts): Texts => ({ ...texts, second: null });
  for (const wanted of [
    { question, names, promise },
    { question, names, promise: first(promise) },
    { question, names, promise: null },
    { question, names: first(names), promise: null },
  ])
    for (const share of SHARES) {
      const found = tryWords(wanted, room, share, job);
      if (found) return found;
    }
  throw new SignFailure(cli.tooLong(`${question.first} / ${names.first}`));
}

/** For whom the camera does nothing: where the number is to be typed, and the number. */
function foot(sign: Sign, x: number, width: number, job: Job): readonly Item[] {
  const y = HEIGHT - END - FOOT.height;
  const row = area(x, y + FOOT.top, width, FOOT.words);
  const spoken = spokenCode(sign.code).replaceAll(' ', '\u00a0');
  const number = align(
    paragraph(spoken, row, style('bold', pt(FOOT.code), VERB), job.measure),
    row,
    'middle',
  );
  const taken = Math.max(0, ...number.map(({ text, size }) => job.measure(text, 'bold') * size * MM));
  const left = { ...row, width: row.width - taken - px(GAP) };
  const styles = [style('regular', pt(34), SMALL), style('regular', pt(32), SMALL)] as const;
  const domain = area(x, y + FOOT.top + FOOT.words, width, FOOT.height - FOOT.top - FOOT.words);
  return [
    roundedBox(px(x), px(y), px(width), px(4), 0, job.colour),
    ...pair(
      said(job, ({ otherwise }) => otherwise),
      left,
      styles,
      job.measure,
    ),
    ...paragraph(domainOf(sign), domain, style('bold', pt(44), SMALL), job.measure),
    ...number.map((item): Item => ({ ...item, x: px(x + width), align: 'right' })),
  ];
}

/** The word of a demo at the end of the header's row; nothing of any other city. `width`: what it takes of that. */
function demo(right: number, job: Job): { readonly items: readonly Item[]; readonly width: number } {
  const { isDemo } = job.municipality;
  if (!isDemo) return { items: [], width: 0 };
  const word = [...new Set(job.words.flatMap((each) => each?.demo ?? []))].join(' · ');
  const [size, pad, height] = [pt(40), px(18), px(64)];
  const width = job.measure(word, 'bold') * size * MM + 2 * pad;
  const box = { x: px(right) - width, y: px(HEADER.y + 17), width, height };
  const [text] = align(
    paragraph(word, { ...box, x: box.x + pad }, style('bold', size, size), job.measure),
    box,
    'middle',
  );
  const items = [roundedBox(box.x, box.y, width, height, px(6), WARNING)];
  return { items: text ? [...items, { ...text, colour: PAPER }] : items, width: width + px(GAP) };
}

/**
 * Returns the slide of a sign. Throws a SignFailure if a text does not fit at its smallest size, or the address is too long for a
 * code.
 */
export function layOutSlide(sign: Sign, job: Job, ground: Ground): Item[] {
  const { under, words: light } = COLOURS[ground];
  const { tile, ...code } = codeOf(sign.url);
  const width = tile.x - GAP - SIDE;
  const name = area(SIDE, HEADER.y, width, HEADER.height);
  const warning = demo(SIDE + width, job);
  const shield = { ...name, width: name.height * 0.85 };
  const low = HEIGHT - END - FOOT.height - GAP;
  const top = HEADER.y + HEADER.height + 1.5 * GAP;
  const middle = area(SIDE, top, width, low - SCALE - GAP - top);
  const below = BAND + tile.height + GAP / 2;
  const items = [
    ...header({ ...name, width: name.width - warning.width }, job, false),
    ...words(sign, middle, job),
    ...scale(area(SIDE, low - SCALE, width, SCALE), job),
    ...foot(sign, SIDE, width, job),
    ...scan({ ...area(0, below, 0, HEIGHT - END - below), x: code.x, width: code.width }, job),
  ].map((item): Item => (item.kind === 'text' && item.colour === INK ? { ...item, colour: light } : item));
  const around = px(AROUND_ARMS);
  return [
    roundedBox(0, 0, SLIDE.width, SLIDE.height, 0, under),
    roundedBox(0, 0, SLIDE.width, px(BAND), 0, job.colour),
    roundedBox(px(tile.x), px(BAND), px(WIDTH - tile.x), px(tile.height), 0, PAPER),
    // Arms have colours of their own, meant for paper.
    roundedBox(
      shield.x - around,
      shield.y - around,
      shield.width + 2 * around,
      shield.height + 2 * around,
      around,
      PAPER,
    ),
    code,
    ...items,
    ...warning.items,
  ];
}
