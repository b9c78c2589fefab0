// The job sheet: one page for the print shop that says and shows what is in the files.
import { PAPER } from '../colour.ts';
import type { Area } from '../design/area.ts';
import { drawItems } from '../draw.ts';
import { text } from '../design/paragraph.ts';
import { cutSize, type Format } from '../formats.ts';
import type { PressFile } from '../pdfx.ts';
import { TACTILE_PLATE } from '../press/plates.ts';
import type { PressRules } from '../press/presses.ts';
import { sheetFor } from '../press/sheet.ts';
import { roundedBox } from '../shapes.ts';
import type { Sign } from '../sign.ts';
import { jobSheetWords } from '../text/job-sheet.ts';
import type { JobSheetWords } from '../text/job-sheet.ts';
import { factsOfFiles, factsOfFinishing, factsOfTicket, isMixed } from './facts.ts';
import type { MadeFile } from './facts.ts';
import type { WholeOrder } from './order.ts';
import { openPainter } from './painter.ts';
import { LEFT, openSheetPage, WIDTH } from './sheet-page.ts';
import type { Edition } from './volume.ts';

const PICTURES_TO = 222;
const MOST_FILES = 8;

function about(format: Format, words: JobSheetWords, rules: PressRules): string[] {
  const { bleed, distance, mounting } = format;
  const { width, height } = cutSize(format);
  const { positions } = sheetFor(format, rules);
  return [
    words.size(width, height, bleed),
    ...(rules.sheet ? [words.perSheet(positions.length, rules.sheet.width, rules.sheet.height)] : []),
    ...(format.faces === 2 ? [words.folded(format.height)] : []),
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
  const cut = cutSize(format);
  const by = Math.min(at.width / cut.width, at.height / cut.height);
  const [width, height] = [cut.width * by, cut.height * by];
  const { paint } = openPainter(file, municipality, { format, design, hasCut: false, by });
  const edge = roundedBox(at.x - 0.2, at.y - 0.2, width + 0.4, height + 0.4, 0, [0, 0, 0, 40]);
  const paper = roundedBox(at.x, at.y, width, height, 0, PAPER);
  const move = [by, 0, 0, by, at.x, -at.y].map((value) => value.toFixed(4)).join(' ');
  // What runs over the edge of the sign is cut off here too.
  const clip = `0 ${-cut.height} ${cut.width} ${cut.height} re W n`;
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
  const title = words.title(municipality.name.first, order.list.ticket?.number ?? null);
  const page = openSheetPage(title, edition.fonts, edition.press, edition.rules);
  const finishedOf = { ...order, ticket: order.list.ticket };
  const { isDemo, isTrial } = municipality;
  const notes = [order.isTest && words.test, isTrial ? words.trial : isDemo && words.demo];
  const { items, bottom } = page.begin({
    note: notes.filter((note) => note !== false).join(' '),
    columns: [factsOfFiles(words, edition, order, files), factsOfFinishing(words, finishedOf)],
    below: factsOfTicket(words, finishedOf),
  });

  const picturesFrom = bottom + 4;
  const rowHeight = (PICTURES_TO - picturesFrom) / Math.max(2, order.formats.length);
  const pictures: string[] = [];
  const [sign] = order.list.signs;
  for (const [i, format] of order.formats.entries()) {
    const y = picturesFrom + i * rowHeight;
    const at = { x: LEFT, y, width: 44, height: rowHeight - 4 };
    if (sign) pictures.push(picture(page.file, edition, { format, sign }, at));
    items.push(text(words.format(format.name), LEFT + 48, y + 3, 11, 'bold'));
    about(format, words, edition.rules).forEach((said, n) => {
      const area = { x: LEFT + 48, y: y + 5.4 + n * 4.4, width: WIDTH - 48, height: 14 };
      items.push(...page.set(said, area, 9));
    });
  }

  const listed = files.slice(0, MOST_FILES).map((each) => {
    const said = words.file(each.file, each.pages, each.signs);
    return isMixed(files) ? `${said}, ${words.times(each.quantity)}` : said;
  });
  const more = files.length > MOST_FILES ? [words.moreFiles(files.length - MOST_FILES)] : [];
  items.push(text(words.files, LEFT, PICTURES_TO + 6, 10, 'bold'));
  [...listed, ...more].forEach((said, i) => items.push(...page.line(said, PICTURES_TO + 9 + i * 4.4, 8.5)));
  items.push(...page.line(words.closing, 269, 9));
  return page.finish(items, pictures);
}
