// What stands on a strip of receipt paper, from top to bottom: all of it black, and as long as its texts need.
import { INK, PAPER } from '../colour.ts';
import type { Job } from '../design/blocks.ts';
import { said } from '../design/blocks.ts';
import { CAPITAL, DESCENDER, MM, type Weight } from '../design/fit.ts';
import { spokenCode } from '../design/foot.ts';
import { datedNames, domainOf, namesOf } from '../design/layout.ts';
import { pair, paragraph, type Style } from '../design/paragraph.ts';
import { SignFailure } from '../failure.ts';
import { encodeModules, QUIET_ZONE } from '../qr.ts';
import { roundedBox, type Item, type TextItem } from '../shapes.ts';
import type { Sign, Texts } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { ACROSS, MODULE, ROLL, SIDE, toDot } from './paper.ts';

/** What a strip needs to know of the city: its words, and how wide a text is. */
export type StripJob = Pick<Job, 'municipality' | 'words' | 'measure'>;

export interface Strip {
  readonly items: readonly Item[];
  /** Millimetres, whole dots. */
  readonly height: number;
}

/** Points. A receipt is read in the hand, and dots of an eighth of a millimetre blur what is smaller than 8. */
const SMALL = 8;
const GAP = 3;
const EDGE = 4;
/** What reaches above the capitals of a line: a breve. */
const OVERSHOOT = 1;
/** Of one text in both languages; longer than that is no strip of a till. Millimetres. */
const TALLEST = 40;
/** From the edges of a demo's black bar to its word. */
const PAD = 1.5;

const style = (weight: Weight, largest: number): Style => ({ weight, largest, smallest: SMALL });

/** In the middle of the paper. */
const centred = (items: readonly TextItem[]): TextItem[] =>
  items.map((item) => ({ ...item, x: ROLL / 2, align: 'centre' }));

/** Sets one below the other; each block says where it ends. */
function openColumn(measure: Job['measure']) {
  const items: Item[] = [];
  let y = EDGE;
  const room = () => ({ x: SIDE, y, width: ACROSS, height: TALLEST });
  const add = (lines: readonly TextItem[], gap: number): void => {
    items.push(...centred(lines));
    const last = lines.at(-1);
    if (last) y = last.baseline + last.size * MM * DESCENDER + gap;
  };
  return {
    both: (texts: Texts, large: number, small: number, gap = GAP) =>
      add(pair(texts, room(), [style('bold', large), style('regular', small)], measure), gap),
    line: (words: string, size: number, weight: Weight, gap = GAP) =>
      add(paragraph(words, room(), style(weight, size), measure), gap),
    /** White words on black: seen on a torn strip too. */
    bar: (words: string, size: number) => {
      const height = size * MM * CAPITAL + 2 * PAD;
      const [item] = paragraph(words, { ...room(), y: y + PAD }, style('bold', size), measure);
      if (!item) return;
      items.push(roundedBox(SIDE, y, ACROSS, height, 0, INK), ...centred([{ ...item, colour: PAPER }]));
      y += height + GAP;
    },
    /** On whole dots of the printer, so that no module is a dot wider than the next one. */
    code: (content: string) => {
      const modules = encodeModules(content, 'near');
      if (!modules) throw new SignFailure(cli.urlTooLong(content));
      const [width, quiet] = [modules.length * MODULE, QUIET_ZONE * MODULE];
      const top = toDot(y - GAP + quiet);
      items.push({ kind: 'code', content, x: toDot((ROLL - width) / 2), y: top, width, from: 'near' });
      y = top + width + quiet + OVERSHOOT;
    },
    finish: (): Strip => ({ items, height: toDot(y - GAP + EDGE) }),
  };
}

/** Returns the strip of a sign. Throws a SignFailure if a text does not fit, or the address is too long for a code. */
export function layOutStrip(sign: Sign, job: StripJob): Strip {
  const { municipality, measure } = job;
  const [first, second] = job.words;
  const names = namesOf(sign, job);
  const column = openColumn(measure);
  if (municipality.isDemo) column.bar([...new Set([first.demo, second?.demo ?? first.demo])].join(' · '), 16);
  column.line(first.municipality(municipality.name.first), 10, 'bold');
  column.both(sign.location.question, 19, 10);
  column.both(datedNames(sign, names, job) ?? names, 12, 9);
  column.code(sign.url);
  column.both(
    said(job, ({ scan }) => scan),
    14,
    10,
  );
  column.both(
    said(job, ({ promise }) => promise.join(' · ')),
    10,
    9,
  );
  column.both(
    said(job, ({ otherwise }) => otherwise),
    9,
    SMALL,
    1.5,
  );
  column.line(domainOf(sign), 12, 'bold', 2.5);
  // Held together: a code is never broken.
  column.line(spokenCode(sign.code).replaceAll(' ', '\u00a0'), 24, 'bold');
  return column.finish();
}
