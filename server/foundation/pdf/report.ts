// A whole report as a tagged PDF: cover, contents, blocks, what stands on every page, bookmarks.
import { setImmediate } from 'node:timers/promises';
import type { Heading, Written } from '../../../client/reports/blocks.ts';
import { drawBlock } from './report-blocks.ts';
import { drawContents, type Entry } from './contents.ts';
import { drawEdges } from './edges.ts';
import { openFile, PAGE, type Element } from './tagged-pdf.ts';
import { createFlow, write, type Flow } from './flow.ts';
import { loadFonts } from './fonts.ts';
import { coloursOf, FOOT, COLUMN, MARGIN } from './style.ts';
import { child, ornament } from './tags.ts';
import { drawArms } from './draw-arms.ts';
import { armsOnPaper } from './paper-arms.ts';

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
  drawCover(flow, written, await armsOnPaper(dress.arms), dress.mark);
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

const ARMS = 64;

/**
 * The cover: whose the report is, what it is, and the ball on its track as the only ornament. `mark`: where the ball lies, 1 to 10;
 * null: there is nothing to show.
 */
function drawCover(
  flow: Flow,
  { owner, title, subtitle, lines }: Written,
  arms: string | null,
  mark: number | null,
): void {
  const { canvas, styles, colours } = flow;
  flow.next();
  const put = (text: string, style: (typeof styles)[keyof typeof styles], after: number) =>
    write(flow, child(canvas, flow.section, 'P'), 'P', text, style, { after });
  flow.y = 92;
  if (arms !== null) {
    ornament(canvas, 'Layout', () => drawArms(canvas, arms, { x: MARGIN.left, y: flow.y, height: ARMS }));
    flow.y += ARMS + 18;
  }
  put(owner, styles.h2, 0);
  flow.y = 300;
  put(title, styles.title, 14);
  put(subtitle, styles.lead, 0);
  if (mark !== null) ornament(canvas, 'Layout', () => drawTrack(flow, mark, 560));
  flow.y = 640;
  for (const line of lines) put(line, styles.small, 3);
  ornament(canvas, 'Layout', () => canvas.rect(0, 0, 10, 842).fillColor(colours.colour).fill());
}

function drawTrack({ canvas, colours }: Flow, mark: number, y: number): void {
  const x = MARGIN.left + ((mark - 1) / 9) * COLUMN;
  canvas
    .lineWidth(10)
    .lineCap('round')
    .strokeColor(colours.track)
    .moveTo(MARGIN.left, y)
    .lineTo(MARGIN.left + COLUMN, y)
    .stroke();
  canvas
    .lineWidth(1.5)
    .circle(x, y, 17)
    .fillColor(colours.ball)
    .strokeColor(colours.ballEdge)
    .fillAndStroke();
}
