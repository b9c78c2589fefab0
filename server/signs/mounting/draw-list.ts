// Draws the mounting list: a table for each settlement on the way, with a box to tick, on pages that say which order it is.
import type { Column, Cell } from '../../../client/reports/blocks.ts';
import { wholeCode, wholeNumber } from '../../../client/text/formats.ts';
import { say, sayCount } from '../../../client/text/say.ts';
import { drawArms } from '../../foundation/pdf/draw-arms.ts';
import { armsOnPaper } from '../../foundation/pdf/paper-arms.ts';
import { drawBlock } from '../../foundation/pdf/report-blocks.ts';
import { openFile, PAGE } from '../../foundation/pdf/tagged-pdf.ts';
import { createFlow, write, type Flow } from '../../foundation/pdf/flow.ts';
import type { Fonts } from '../../foundation/pdf/fonts.ts';
import { coloursOf, COLUMN, MARGIN } from '../../foundation/pdf/style.ts';
import { drawLongTable } from '../../foundation/pdf/table.ts';
import { child, ornament } from '../../foundation/pdf/tags.ts';
import { drawLine, lineWithin } from '../../foundation/pdf/text-lines.ts';
import type { Mounting } from './gather.ts';
import { formatName, heightsOf, stretchesOf, type ToMount } from './rules.ts';
import { mountingWords, type MountingLanguage } from './text/words.ts';
import { type MountingWords } from './text/words.bg.ts';

/** Whose signs they are. */
export interface Owner {
  /** Its name as an authority's. */
  readonly name: string;
  /** #rrggbb. */
  readonly colour: string;
  readonly arms: string | null;
  readonly isDemo: boolean;
}

const ARMS = 36;
/** How much room the number of the page has in the foot, and whose list it is in the head. */
const [NUMBER, HALF] = [90, COLUMN / 2 - 8];
const DASH = '–';

/** The file. The same input gives the same bytes. */
export async function drawMountingList(
  mounting: Mounting,
  owner: Owner,
  language: MountingLanguage,
  fonts: Fonts,
): Promise<Buffer> {
  const words = mountingWords(language);
  const title = `${words.list}. ${mounting.called}`;
  const file = await openFile({ title, language, author: owner.name, at: mounting.at }, fonts);
  const flow = createFlow(file, coloursOf(owner.colour), owner.isDemo ? words.demo : null);
  const arms = await armsOnPaper(owner.arms);
  drawHead(flow, mounting, { ...owner, arms }, words, language);
  await drawStretches(flow, mounting, words, language);
  drawEdges(flow, mounting, owner, words);
  return file.finish();
}

/** A format in words: A5, or its millimetres. */
function formatIn(format: string, { size }: MountingWords): string {
  const name = formatName(format);
  return /\d × \d/.test(name) ? say(size, { size: name }) : name;
}

function heightLines({ signs }: Mounting, words: MountingWords): string[] {
  return heightsOf(signs).map(({ format, lowest, highest }) =>
    say(words.height, {
      format: formatIn(format, words),
      lowest: String(lowest),
      highest: String(highest),
    }),
  );
}

function drawHead(
  flow: Flow,
  mounting: Mounting,
  { name, arms }: Owner,
  words: MountingWords,
  language: MountingLanguage,
): void {
  const { canvas, styles } = flow;
  const { signs, called, notes } = mounting;
  flow.next();
  flow.y = 44;
  if (arms !== null) {
    ornament(canvas, 'Layout', () => drawArms(canvas, arms, { x: MARGIN.left, y: flow.y, height: ARMS }));
    flow.y += ARMS + 8;
  }
  const put = (
    text: string,
    style: (typeof styles)[keyof typeof styles],
    after: number,
    type = 'P',
    lang?: string,
  ) => write(flow, child(canvas, flow.section, type, lang ? { lang } : {}), type, text, style, { after });
  put(name, styles.strong, 8);
  put(words.list, styles.h1, 3, 'H1');
  put(called, styles.lead, 5);
  const copies = signs.reduce((sum, { quantity }) => sum + quantity, 0);
  const settlements = new Set(signs.map(({ settlement }) => settlement)).size;
  const counted = `${sayCount(words.signs, copies, language)} ${sayCount(words.settlements, settlements, language)}`;
  put(signs.length === 0 ? words.none : counted, styles.body, 2);
  for (const line of heightLines(mounting, words)) put(line, styles.body, 2);
  if (signs.length > 0) put(words.side, styles.body, 2);
  for (const { text, lang } of notes) put(text, styles.body, 2, 'P', lang);
  flow.y += 6;
}

async function drawStretches(
  flow: Flow,
  { signs, namesIn }: Mounting,
  words: MountingWords,
  language: MountingLanguage,
): Promise<void> {
  let number = 0;
  const root = flow.section;
  for (const [at, { settlement, signs: here }] of stretchesOf(signs).entries()) {
    const rows = here.map((sign) => rowOf(sign, ++number, words, language));
    const table = { kind: 'table', caption: '', columns: columnsOf(words), rows, lang: namesIn } as const;
    flow.section = child(flow.canvas, root, 'Sect');
    drawBlock(flow, { kind: 'heading', level: 2, text: settlement, id: `stretch-${at}` }, [table]);
    const top = Math.max(0, flow.y - 40);
    flow.canvas.outline.addItem(settlement, { fit: false, top, left: PAGE.width, expanded: false });
    await drawLongTable(flow, table);
    flow.section.end();
  }
  flow.section = root;
}

function columnsOf({ columns }: MountingWords): Column[] {
  const { number, address, place, code, format, done } = columns;
  const left = (head: string, share: number): Column => ({ head, align: 'left', share });
  return [
    { head: number, align: 'right', share: 22 },
    left(address, 96),
    left(place, 142),
    left(code, 58),
    left(format, 72),
    left(done, 34),
  ];
}

function rowOf(
  { code, address, place, format, quantity }: ToMount,
  number: number,
  words: MountingWords,
  language: MountingLanguage,
): Cell[] {
  const name = format === null ? DASH : formatIn(format, words);
  const count = wholeNumber(quantity, language);
  const several = quantity === 1 ? name : say(words.times, { format: name, count });
  // Digits that belong together stay in one line.
  const digits = wholeCode(code);
  return [String(number), address ?? DASH, place, digits, several, box];
}

/** A box to tick. */
const box: Cell = (width) => ({
  width,
  height: 12,
  shapes: [
    { kind: 'rect', x: 8, y: 1.5, width: 10.5, height: 10.5, radius: 1.5, stroke: 'ink', strokeWidth: 0.9 },
  ],
});

/** On every page: whose list it is and of what, how high the signs hang, and which page of how many. */
function drawEdges(flow: Flow, mounting: Mounting, { name }: Owner, words: MountingWords): void {
  const { canvas, styles, colours } = flow;
  const { count: pages } = canvas.bufferedPageRange();
  const right = MARGIN.left + COLUMN;
  const within = (text: string, width: number) => lineWithin(canvas, text, styles.small, width);
  const heights = within(heightLines(mounting, words).join('; '), COLUMN - NUMBER);
  for (let page = 0; page < pages; page++) {
    canvas.switchToPage(page);
    ornament(canvas, 'Pagination', () => {
      const number = say(words.page, { page: String(page + 1), pages: String(pages) });
      drawLine(canvas, number, styles.small, { x: right, y: 796, align: 'right' });
      if (page === 0) return;
      drawLine(canvas, heights, styles.small, { x: MARGIN.left, y: 796 });
      drawLine(canvas, within(name, HALF), styles.small, { x: MARGIN.left, y: 34 });
      drawLine(canvas, within(mounting.called, HALF), styles.small, { x: right, y: 34, align: 'right' });
      canvas.lineWidth(0.5).strokeColor(colours.line).moveTo(MARGIN.left, 52).lineTo(right, 52).stroke();
    });
  }
}
