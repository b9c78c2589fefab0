// The job sheet of posters: one page for the print shop that says what is in the files, how it is printed and for whom.
import { text } from '../design/paragraph.ts';
import { cutSize, type Format } from '../formats.ts';
import { factsOfFinishing, factsOfTicket, type Fact } from '../job/facts.ts';
import { readFonts } from '../job/fonts.ts';
import { LEFT, openSheetPage } from '../job/sheet-page.ts';
import type { Press } from '../pdfx.ts';
import { PRESSES } from '../press/presses.ts';
import { STANDARDS } from '../standard.ts';
import { jobSheetWords } from '../text/job-sheet.ts';
import type { PosterFile, PosterJobList } from './job-list.ts';
import type { Poster } from './poster.ts';
import { writtenFor, type Written } from './written.ts';

interface Made {
  readonly files: readonly PosterFile[];
  readonly format: Format;
  readonly material: string;
  readonly condition: Press['condition'];
}

/** What the poster tells, in the words that stand on it. */
function toldIn({ kind, month }: Poster, { words, month: monthIn }: Written): string {
  return `${kind === 'month' ? words.month : `${words.reply.join(' – ')},`} ${monthIn(month)}`;
}

/** Returns the one page as a PDF/X file of the same standard as the posters. */
export async function writePosterSheet(
  { municipality, ticket }: PosterJobList,
  { files, format, material, condition }: Made,
): Promise<Buffer> {
  const words = jobSheetWords(municipality.languages[0]);
  const [written] = writtenFor(municipality.languages);
  const rules = PRESSES.gwg;
  const title = words.posterTitle(municipality.name.first, ticket?.number ?? null);
  const press = { standard: rules.standard, condition, cutName: null, isTactile: false };
  const page = openSheetPage(title, await readFonts(), press, rules);
  const { facts } = words;
  const { width, height } = cutSize(format);
  const printed: readonly Fact[] = [
    [facts.posters, String(files.length)],
    [facts.total, String(files.reduce((sum, { quantity }) => sum + quantity, 0))],
    [facts.colours, words.fourInks],
    [facts.standard, Object.values(STANDARDS[rules.standard].identification).at(-1) ?? ''],
    [facts.condition, condition.name],
  ];
  const order = { material, lamination: ticket?.lamination ?? null, ticket };
  const { items, bottom } = page.begin({
    note: municipality.isDemo ? words.posterDemo : null,
    columns: [printed, factsOfFinishing(words, order)],
    below: factsOfTicket(words, order),
  });
  const listFrom = bottom + 8;
  items.push(
    text(words.format(format.name), LEFT, listFrom, 11, 'bold'),
    ...page.line(words.size(width, height, format.bleed), listFrom + 3, 9),
    text(words.files, LEFT, listFrom + 14, 10, 'bold'),
    ...files.flatMap(({ file: name, quantity, poster }, i) =>
      page.line(
        words.posterFile(name, `${poster.about.name.first}, ${toldIn(poster, written)}`, quantity),
        listFrom + 17 + i * 9.2,
        9,
        8,
      ),
    ),
    ...page.line(words.posterClosing, 269, 9),
  );
  return page.finish(items);
}
