// A whole report as a tagged PDF: cover, contents, blocks, what stands on every page, bookmarks.
import { setImmediate } from 'node:timers/promises';
import type { Heading, Written } from '../../../client/reports/blocks.ts';
import { drawBlock } from './report-blocks.ts';
import { drawContents, type Entry } from './contents.ts';
import { drawCover } from './cover.ts';
import { drawEdges } from './edges.ts';
import { openFile, PAGE, type Element } from './tagged-pdf.ts';
import { createFlow, write, type Flow } from './flow.ts';
import { loadFonts } from './fonts.ts';
import { coloursOf, FOOT } from './style.ts';
import { child } from './tags.ts';

export interface Dress {
  /** The municipality's colour, #rrggbb. */
  readonly colour: string;
  /** Its arms, as its settings let them through. */
  readonly arms: string | null;
  /** Where the ball of the cover lies, 1 to 10. */
  readonly mark: number | null;
  readonly at: Date;
}

/** The file. The same input gives the same bytes. */
export async function writeReportPdf(written: Written, dress: Dress): Promise<Buffer> {
  const { language, title, owner, demo } = written;
  const file = await openFile(
    { title: `${title}. ${owner}`, language, author: owner, at: dress.at },
    await loadFonts(),
  );
  const flow = createFlow(file, coloursOf(dress.colour), demo);
  const { canvas, root } = file;
  drawCover(flow, written, dress.arms, dress.mark);
  flow.next();
  write(flow, child(canvas, root, 'H1'), 'H1', written.contents, flow.styles.h1, { after: 12 });
  const contents = { element: child(canvas, root, 'TOC'), y: flow.y, page: flow.page() };
  const entries = await drawBlocks(flow, root, written);
  canvas.switchToPage(contents.page);
  flow.y = contents.y;
  drawContents(flow, contents.element, entries);
  drawEdges(flow, written);
  return file.finish();
}

type Bookmark = ReturnType<Flow['canvas']['outline']['addItem']>;

/** The page after cover and contents. */
const FIRST = 2;
/** A section begins on a new page where little of one is left. */
const LATEST = FOOT - 190;

/** Draws every block; answers what the contents name. */
async function drawBlocks(flow: Flow, root: Element, { blocks }: Written): Promise<Entry[]> {
  const { canvas } = flow;
  const entries: Entry[] = [];
  let chapter: Bookmark | null = null;
  const enter = ({ level, text, id }: Heading): void => {
    entries.push({ level, text, id, page: flow.page() + 1 });
    const place = { fit: false, top: Math.max(0, flow.y - 50), left: PAGE.width, expanded: false } as const;
    if (level === 1) chapter = canvas.outline.addItem(text, place);
    else if (level === 2) chapter?.addItem(text, place);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 1) {
      flow.section = child(canvas, root, 'Sect');
      if (flow.page() < FIRST || flow.y > LATEST) flow.next();
    }
    drawBlock(flow, block, blocks.slice(at + 1, at + 4));
    if (block.kind === 'heading') enter(block);
    // Twenty pages take a second: whoever votes meanwhile does not wait for all of them.
    await setImmediate();
  }
  return entries;
}
