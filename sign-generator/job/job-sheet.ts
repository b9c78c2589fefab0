// The job sheet: one page for the print shop that says and shows what is in the files.
import { PAPER } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { drawItems } from '../draw.ts';
import { paragraph, text } from '../design/paragraph.ts';
import type { Measure } from '../design/fit.ts';
import type { Format } from '../formats.ts';
import { openPressFile } from '../pdfx.ts';
import type { PressFile } from '../pdfx.ts';
import { TACTILE_PLATE } from '../press/plates.ts';
import type { PressRules } from '../press/presses.ts';
import { sheetFor } from '../press/sheet.ts';
import { roundedBox } from '../shapes.ts';
import type { Item } from '../shapes.ts';
import type { Sign } from '../sign.ts';
import { jobSheetWords } from '../text/job-sheet.ts';
import type { JobSheetWords } from '../text/job-sheet.ts';
import { factsOfFiles, factsOfFinishing, factsOfTicket, isMixed } from './facts.ts';
import type { Fact, MadeFile } from './facts.ts';
import type { WholeOrder } from './order.ts';
import { openPainter } from './painter.ts';
import type { Edition } from './volume.ts';

const A4: Format = {
  name: 'A4',
  width: 210,
  height: 297,
  bleed: 3,
  safe: 10,
  distance: 400,
  radius: 0,
  mounting: [0, 0],
  isTactile: false,
};
const LEFT = 18;
const WIDTH = A4.width - 2 * LEFT;
const GAP = 6;
const HALF = (WIDTH - GAP) / 2;
const NAME_WIDTH = 32;
const FACTS_FROM = 38;
const ROW = 5.6;
/** The room of a text that somebody wrote; it is set smaller the longer it is. */
const LONGEST_TEXT = 18;
const PICTURES_TO = 222;
const MOST_FILES = 8;

function about(format: Format, words: JobSheetWords, rules: PressRules): string[] {
  const { width, height, bleed, distance, mounting } = format;
  const { positions } = sheetFor(format, rules);
  return [
    words.size(width, height, bleed),
    ...(rules.sheet ? [words.perSheet(positions.length, rules.sheet.width, rules.sheet.height)] : []),
    `${words.reading(distance)}, ${words.mounting(...mounting)}`,
    ...(format.isTactile ? [words.felt(TACTILE_PLATE)] : []),
  ];
}

/** A picture of a sign in an area, framed, as content. */
function picture(
  file: PressFile,
  { municipality, design }: Edition,
  { format, sign }: { readonly format: Format; readonly sign: Sign },
  at: Area,
): string {
  const by = Math.min(at.width / format.width, at.height / format.height);
  const [width, height] = [format.width * by, format.height * by];
  const { paint } = openPainter(file, municipality, { format, design, hasCut: false, by });
  const edge = roundedBox(at.x - 0.2, at.y - 0.2, width + 0.4, height + 0.4, 0, [0, 0, 0, 40]);
  const paper = roundedBox(at.x, at.y, width, height, 0, PAPER);
  const move = [by, 0, 0, by, at.x, -at.y].map((value) => value.toFixed(4)).join(' ');
  // What runs over the edge of the sign is cut off here too.
  const clip = `0 ${-format.height} ${format.width} ${format.height} re W n`;
  return `${drawItems([edge, paper], file)}\nq ${move} cm ${clip}\n${paint(sign)}\nQ`;
}

type Set = (said: string, area: Area, largest: number) => readonly Item[];

/** A column of rows, each of one line. */
function column(facts: readonly Fact[], x: number, width: number, set: Set): Item[] {
  return facts.flatMap(([name, value], i) => [
    text(name, x, FACTS_FROM + 3 + i * ROW, 9.5, 'bold'),
    ...set(
      value,
      { x: x + NAME_WIDTH, y: FACTS_FROM + 0.8 + i * ROW, width: width - NAME_WIDTH, height: 5 },
      9.5,
    ),
  ]);
}

/** Longer texts one below the other, over the whole width; and where they end. */
function rows(facts: readonly Fact[], from: number, set: Set): { items: Item[]; bottom: number } {
  const items: Item[] = [];
  let y = from;
  for (const [name, value] of facts) {
    const area = { x: LEFT + NAME_WIDTH, y: y + 0.8, width: WIDTH - NAME_WIDTH, height: LONGEST_TEXT };
    const lines = set(value, area, 9.5);
    items.push(text(name, LEFT, y + 3, 9.5, 'bold'), ...lines);
    const last = lines.findLast(({ kind }) => kind === 'text');
    y = (last?.kind === 'text' ? last.baseline : y) + ROW - 3;
  }
  return { items, bottom: y };
}

/** Texts of people may hold what the font lacks, and words wider than the page: neither is to stop a job. */
function settable(said: string, { run }: PressFile['faces']['regular']): string {
  const words = said.split(/\s+/).flatMap((word) => word.match(/.{1,60}/gsu) ?? []);
  const known = (word: string): string =>
    run(word).missing === undefined
      ? word
      : [...word].map((char) => (run(char).missing === undefined ? char : '?')).join('');
  return words.map(known).join(' ');
}

/** Returns the one page as a PDF/X file of the same standard as the signs. */
export async function writeJobSheet(
  edition: Edition,
  order: WholeOrder,
  files: readonly MadeFile[],
): Promise<Buffer> {
  const { municipality } = edition;
  const words = jobSheetWords(municipality.languages[0]);
  const title = words.title(municipality.name.first, order.list.ticket?.number ?? null);
  const pieces: Buffer[] = [];
  const press = { ...edition.press, cutName: null, isTactile: false };
  const file = openPressFile(title, edition.fonts, press, (piece) => pieces.push(Buffer.from(piece)));
  const measure: Measure = (said, weight) => file.faces[weight].run(said).width;
  const set: Set = (said, area, largest) =>
    paragraph(settable(said, file.faces.regular), area, { weight: 'regular', largest, smallest: 5 }, measure);
  const line = (said: string, y: number, size: number): readonly Item[] =>
    set(said, { x: LEFT, y, width: WIDTH, height: 14 }, size);

  const [made, finished] = [factsOfFiles(words, edition, order, files), factsOfFinishing(words, order)];
  const below = FACTS_FROM + ROW * Math.max(made.length, finished.length) + 1.5;
  const ticket = rows(factsOfTicket(words, order), below, set);
  const picturesFrom = ticket.bottom + 4;
  const { isDemo, isTrial } = municipality;
  const notes = [order.isTest && words.test, isTrial ? words.trial : isDemo && words.demo];
  const items: Item[] = [
    ...paragraph(
      settable(title, file.faces.bold),
      { x: LEFT, y: 18, width: WIDTH, height: 12 },
      { weight: 'bold', largest: 22, smallest: 8 },
      measure,
    ),
    ...line(notes.filter((note) => note !== false).join(' '), 29, 10),
    ...column(made, LEFT, HALF, set),
    ...column(finished, LEFT + HALF + GAP, HALF, set),
    ...ticket.items,
  ];

  const rowHeight = (PICTURES_TO - picturesFrom) / Math.max(2, order.formats.length);
  const pictures: string[] = [];
  const [sign] = order.list.signs;
  for (const [i, format] of order.formats.entries()) {
    const y = picturesFrom + i * rowHeight;
    const at = { x: LEFT, y, width: 44, height: rowHeight - 4 };
    if (sign) pictures.push(picture(file, edition, { format, sign }, at));
    items.push(text(words.format(format.name), LEFT + 48, y + 3, 11, 'bold'));
    about(format, words, edition.rules).forEach((said, n) => {
      const area = { x: LEFT + 48, y: y + 5.4 + n * 4.4, width: WIDTH - 48, height: 14 };
      items.push(...set(said, area, 9));
    });
  }

  const listed = files.slice(0, MOST_FILES).map((each) => {
    const said = words.file(each.file, each.pages, each.signs);
    return isMixed(files) ? `${said}, ${words.times(each.quantity)}` : said;
  });
  const more = files.length > MOST_FILES ? [words.moreFiles(files.length - MOST_FILES)] : [];
  items.push(text(words.files, LEFT, PICTURES_TO + 6, 10, 'bold'));
  [...listed, ...more].forEach((said, i) => items.push(...line(said, PICTURES_TO + 9 + i * 4.4, 8.5)));
  items.push(...line(words.closing, 269, 9));

  const sheet = sheetFor(A4, { ...edition.rules, hasMarks: false, sheet: null });
  const moved = `q 1 0 0 1 ${A4.bleed} ${-A4.bleed} cm\n${drawItems(items, file)}\n${pictures.join('\n')}\nQ`;
  await file.addPage(moved, sheet);
  await file.finish();
  return Buffer.concat(pieces);
}
