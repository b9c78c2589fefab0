// Everything on a slip of paper, where it stands. Pure: the width of a text and the inks of a colour come in as functions.
import { INK, PAPER } from '../colour.ts';
import type { Area } from '../design/area.ts';
import type { Job } from '../design/blocks.ts';
import { ball } from '../design/ornaments.ts';
import { align, findPair, pair, paragraph, text, type Style } from '../design/paragraph.ts';
import { disc, roundedBox, type Item, type ShapeItem, type TextItem } from '../shapes.ts';
import type { Texts } from '../sign.ts';
import type { SlipWords } from '../text/slip-words.ts';
import { BUBBLE, BUBBLES, CODE, MARK, MARKS, SLIP } from './geometry.ts';
import type { SlipPlace } from './slip.ts';

/** Of what a slip needs of a city. */
export type SlipJob = Pick<Job, 'municipality' | 'words' | 'colour' | 'arms' | 'measure'> & {
  readonly slipWords: readonly [SlipWords, SlipWords | null];
};

const LEFT = 6;
const QUIET = 4;
const TEXT_WIDTH = CODE.x - QUIET - LEFT;
/** Between the marks above, and between those below. */
const INSIDE = { x: 13, width: SLIP.width - 26 } as const;
const HEAD: Area = { ...INSIDE, y: 5.6, height: 6 };
const PLACE: Area = { x: LEFT, y: 13.6, width: TEXT_WIDTH, height: 8 };
const QUESTION: Area = { x: LEFT, y: 22.6, width: TEXT_WIDTH, height: 9.2 };
const WHAT_TO_DO: Area = { x: LEFT + 6.4, y: 32.6, width: TEXT_WIDTH - 6.4, height: 9.8 };
const ENDS: Area = { x: 11.2, y: 56, width: 36, height: 5.4 };

const style = (weight: Style['weight'], largest: number, smallest: number): Style => ({
  weight,
  largest,
  smallest,
});
const SMALL = style('regular', 7, 5);

/** The four corners, by which a photograph is laid straight. */
function marks(): Item[] {
  const square = ({ x, y }: { x: number; y: number }, side: number, colour = INK): ShapeItem =>
    roundedBox(x - side / 2, y - side / 2, side, side, 0, colour);
  const [, , lowerRight] = MARKS;
  return [...MARKS.map((at) => square(at, MARK.side)), square(lowerRight, MARK.hole, PAPER)];
}

/** Ten empty bubbles with their digits. */
function bubbles(): Item[] {
  const pen = { width: BUBBLE.line, cap: 'butt', join: 'miter', miter: 10, dash: [], phase: 0 } as const;
  return BUBBLES.flatMap(({ x, y }, index): Item[] => [
    { ...disc(x, y, BUBBLE.radius, INK), pen },
    {
      ...text(String(index + 1), x, y - BUBBLE.radius - 1.3, 10.5, 'bold'),
      align: 'centre',
    },
  ]);
}

const inLine = ([first, second]: readonly [string, string | null]): string =>
  second === null || second === first ? first : `${first} · ${second}`;

function said<Words>(
  [first, second]: readonly [Words, Words | null],
  pick: (words: Words) => string,
): readonly [string, string | null] {
  return [pick(first), second && pick(second)];
}

const pairOf = ([first, second]: readonly [string, string | null]): Texts => ({ first, second });

function head({ municipality: { name }, words, arms, measure, slipWords }: SlipJob): readonly Item[] {
  const shield = { ...HEAD, width: HEAD.height * 0.85 };
  const title = pairOf(said(slipWords, ({ title: of }) => of));
  const names = { ...HEAD, x: HEAD.x + shield.width + 2, width: 40 };
  const titles = { ...HEAD, width: HEAD.width - names.width - shield.width - 4 };
  const right = align(
    pair(title, titles, [style('bold', 7, 4.5), style('regular', 6, 4.5)], measure),
    titles,
    'middle',
  );
  const end = INSIDE.x + INSIDE.width;
  return [
    ...arms(shield),
    ...align(
      paragraph(words[0].municipality(name.first), names, style('bold', 8.5, 5), measure),
      names,
      'middle',
    ),
    ...right.map((item): TextItem => ({ ...item, x: end, align: 'right' })),
  ];
}

/** The meaning of 1 and of 10 below their bubbles; in a demo, or on trial, its word between them. */
function ends({ words, municipality, measure }: SlipJob): readonly Item[] {
  const worst = pair(pairOf(said(words, (each) => each.worst)), ENDS, [style('bold', 7, 5), SMALL], measure);
  const best = pair(pairOf(said(words, (each) => each.best)), ENDS, [style('bold', 7, 5), SMALL], measure);
  const right = SLIP.width - ENDS.x;
  const demo = inLine(said(words, (each) => each.demo));
  return [
    ...worst,
    ...best.map((item): TextItem => ({ ...item, x: right, align: 'right' })),
    ...(municipality.isDemo
      ? [{ ...text(demo, SLIP.width / 2, 59.6, 9, 'bold'), align: 'centre' as const }]
      : []),
  ];
}

/** What all slips of a pile share. Throws a SignFailure if a name does not fit at its smallest size. */
export function layOutPile(job: SlipJob, { name, question, beginsOn, endsOn }: SlipPlace): Item[] {
  const { slipWords, colour, measure } = job;
  const fill = said(slipWords, ({ fill: what, orScan }) => `${what}, ${orScan}.`);
  const days = inLine(said(slipWords, ({ valid, day }) => valid(day(beginsOn), day(endsOn))));
  const foot = { ...INSIDE, y: 66.4, height: 3 };
  return [
    ...marks(),
    ...head(job),
    ...align(pair(name, PLACE, [style('bold', 11, 6), SMALL], measure), PLACE, 'middle'),
    ...align(pair(question, QUESTION, [style('bold', 10, 6), SMALL], measure), QUESTION, 'middle'),
    ...ball(LEFT + 2.4, WHAT_TO_DO.y + WHAT_TO_DO.height / 2, 2.4, colour),
    ...align(
      pair(pairOf(fill), WHAT_TO_DO, [style('regular', 7.5, 5.5), style('regular', 6.5, 5)], measure),
      WHAT_TO_DO,
      'middle',
    ),
    ...bubbles(),
    ...ends(job),
    ...centred(paragraph(days, foot, style('regular', 6.5, 4.5), measure)),
  ];
}

const centred = (items: readonly TextItem[]): TextItem[] =>
  items.map((item) => ({ ...item, x: SLIP.width / 2, align: 'centre' }));

const CODE_LINE: Area = { ...INSIDE, y: 62.6, height: 3.2 };
/** Below the days, where the code leaves no room for a long address. */
const ADDRESS_LINE: Area = { ...INSIDE, y: 69.6, height: 2.4 };

/** What only this slip carries: its QR code, and the code in letters with the address that it is typed behind. */
export function layOutSlip(url: string, measure: SlipJob['measure']): Item[] {
  const { host } = new URL(url);
  const address = `${host}/p/`;
  const code = url.slice(-20).replaceAll(/(.{5})(?=.)/g, '$1 ');
  const line = [style('bold', 8, 6.5), SMALL] as const;
  const inOne = findPair({ first: `${address}  ${code}`, second: null }, CODE_LINE, line, measure);
  const apart = (): TextItem[] => [
    ...paragraph(code, CODE_LINE, style('bold', 8, 8), measure),
    ...paragraph(address, ADDRESS_LINE, style('regular', 6.5, 3.5), measure),
  ];
  return [{ kind: 'code', content: url, ...CODE, from: 'hand' }, ...centred(inOne ?? apart())];
}
