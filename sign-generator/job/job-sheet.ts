// The job sheet: one page for the print shop that says and shows what is in the files.
import { PAPER } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { drawItems } from '../draw.ts';
import { paragraph, text } from '../design/paragraph.ts';
import type { Measure } from '../design/fit.ts';
import type { Format } from '../formats.ts';
import { openPressFile } from '../pdfx.ts';
import type { PressFile } from '../pdfx.ts';
import type { PressRules } from '../press/presses.ts';
import { sheetFor } from '../press/sheet.ts';
import { roundedBox } from '../shapes.ts';
import type { Item } from '../shapes.ts';
import type { Sign } from '../sign.ts';
import { STANDARDS } from '../standard.ts';
import { jobSheetWords } from '../text/job-sheet.ts';
import type { JobSheetWords } from '../text/job-sheet.ts';
import type { WholeOrder } from './order.ts';
import { openPainter } from './painter.ts';
import type { Edition } from './volume.ts';

/** A finished file of the job. */
export interface MadeFile {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  /** How often it is printed. */
  readonly quantity: number;
  readonly signs: number;
}

const A4: Format = {
  name: 'A4',
  width: 210,
  height: 297,
  bleed: 3,
  safe: 10,
  distance: 400,
  radius: 0,
  mounting: [0, 0],
};
const LEFT = 18;
const WIDTH = A4.width - 2 * LEFT;
const PICTURES_FROM = 92;
const PICTURES_TO = 222;
const MOST_FILES = 8;

function facts(
  words: JobSheetWords,
  { design, rules, press }: Edition,
  order: WholeOrder,
  files: readonly MadeFile[],
): [string, string][] {
  const { signs, quantity, standard, condition, material, cut, design: drawing } = words.facts;
  const label = Object.values(STANDARDS[rules.standard].identification).at(-1) ?? '';
  return [
    [signs, String(order.list.signs.length)],
    [quantity, isMixed(files) ? words.mixed : words.times(files[0]?.quantity ?? order.quantity)],
    [standard, label],
    [condition, press.condition.name],
    [material, order.material],
    [drawing, design],
    ...(press.cutName === null ? [] : [[cut, press.cutName] satisfies [string, string]]),
  ];
}

/** Whether the files are not all printed as often. */
function isMixed(files: readonly MadeFile[]): boolean {
  return files.some(({ quantity }) => quantity !== files[0]?.quantity);
}

function about(format: Format, words: JobSheetWords, rules: PressRules): string[] {
  const { width, height, bleed, distance, mounting } = format;
  const { positions } = sheetFor(format, rules);
  return [
    words.size(width, height, bleed),
    ...(rules.sheet ? [words.perSheet(positions.length, rules.sheet.width, rules.sheet.height)] : []),
    `${words.reading((distance / 1000).toFixed(2))}, ${words.mounting(...mounting)}`,
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
  const { paint } = openPainter(file, municipality, { format, design, hasCut: false });
  const edge = roundedBox(at.x - 0.2, at.y - 0.2, width + 0.4, height + 0.4, 0, [0, 0, 0, 40]);
  const paper = roundedBox(at.x, at.y, width, height, 0, PAPER);
  const move = [by, 0, 0, by, at.x, -at.y].map((value) => value.toFixed(4)).join(' ');
  // What runs over the edge of the sign is cut off here too.
  const clip = `0 ${-format.height} ${format.width} ${format.height} re W n`;
  return `${drawItems([edge, paper], file)}\nq ${move} cm ${clip}\n${paint(sign)}\nQ`;
}

/** Returns the one page as a PDF/X file of the same standard as the signs. */
export async function writeJobSheet(
  edition: Edition,
  order: WholeOrder,
  files: readonly MadeFile[],
): Promise<Buffer> {
  const { municipality } = edition;
  const words = jobSheetWords(municipality.languages[0]);
  const title = words.title(municipality.name.first);
  const pieces: Buffer[] = [];
  const press = { ...edition.press, cutName: null };
  const file = openPressFile(title, edition.fonts, press, (piece) => pieces.push(Buffer.from(piece)));
  const measure: Measure = (said, weight) => file.faces[weight].run(said).width;
  const set = (said: string, x: number, y: number, size: number, width: number): readonly Item[] =>
    paragraph(said, { x, y, width, height: 14 }, { weight: 'regular', largest: size, smallest: 5 }, measure);

  const { isDemo, isTrial } = municipality;
  const notes = [order.isTest && words.test, isTrial ? words.trial : isDemo && words.demo];
  const items: Item[] = [
    ...paragraph(
      title,
      { x: LEFT, y: 18, width: WIDTH, height: 12 },
      { weight: 'bold', largest: 22, smallest: 10 },
      measure,
    ),
    ...set(notes.filter((note) => note !== false).join(' '), LEFT, 29, 10, WIDTH),
    ...facts(words, edition, order, files).flatMap(([name, value], i) => [
      text(name, LEFT, 43 + i * 6, 10, 'bold'),
      ...set(value, LEFT + 48, 40.7 + i * 6, 10, WIDTH - 48),
    ]),
  ];

  const rowHeight = (PICTURES_TO - PICTURES_FROM) / Math.max(2, order.formats.length);
  const pictures: string[] = [];
  const [sign] = order.list.signs;
  for (const [i, format] of order.formats.entries()) {
    const y = PICTURES_FROM + i * rowHeight;
    const at = { x: LEFT, y, width: 44, height: rowHeight - 4 };
    if (sign) pictures.push(picture(file, edition, { format, sign }, at));
    items.push(text(format.name, LEFT + 48, y + 3, 11, 'bold'));
    about(format, words, edition.rules).forEach((line, n) => {
      items.push(...set(line, LEFT + 48, y + 5.4 + n * 4.4, 9, WIDTH - 48));
    });
  }

  const listed = files.slice(0, MOST_FILES).map((made) => {
    const line = words.file(made.file, made.pages, made.signs, made.sha256.slice(0, 16));
    return isMixed(files) ? `${line}, ${words.times(made.quantity)}` : line;
  });
  const more = files.length > MOST_FILES ? [words.moreFiles(files.length - MOST_FILES)] : [];
  items.push(text(words.files, LEFT, PICTURES_TO + 6, 10, 'bold'));
  [...listed, ...more].forEach((line, i) =>
    items.push(...set(line, LEFT, PICTURES_TO + 9 + i * 4.4, 8.5, WIDTH)),
  );
  items.push(...set(words.closing, LEFT, 271, 9, WIDTH));

  const sheet = sheetFor(A4, { ...edition.rules, hasMarks: false, sheet: null });
  const moved = `q 1 0 0 1 ${A4.bleed} ${-A4.bleed} cm\n${drawItems(items, file)}\n${pictures.join('\n')}\nQ`;
  await file.addPage(moved, sheet);
  await file.finish();
  return Buffer.concat(pieces);
}
