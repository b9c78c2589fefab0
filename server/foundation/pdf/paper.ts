// A document of a few pages as a tagged PDF: a head instead of a cover, then its blocks, one after the other.
import { setImmediate } from 'node:timers/promises';
import type { Block } from '../../../client/reports/blocks.ts';
import { drawArms } from './draw-arms.ts';
import { armsOnPaper } from './paper-arms.ts';
import { drawBlock } from './report-blocks.ts';
import { drawEdges } from './edges.ts';
import { openFile, PAGE } from './tagged-pdf.ts';
import { createFlow, write, type Flow } from './flow.ts';
import { loadFonts } from './fonts.ts';
import { coloursOf, MARGIN } from './style.ts';
import type { Dress } from './report.ts';
import { child, ornament } from './tags.ts';

/** A document, before anything decides how it looks. Its headings are of level 2: the title is the first. */
export interface Paper {
  readonly language: string;
  readonly owner: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly lines: readonly string[];
  /** Where the city is a demonstration: said on every page. */
  readonly demo: string | null;
  readonly blocks: readonly Block[];
}

const ARMS = 44;

/** The file. The same input gives the same bytes. */
export async function writePaperPdf(paper: Paper, dress: Omit<Dress, 'mark'>): Promise<Buffer> {
  const { language, title, owner, demo, blocks } = paper;
  const about = { title: `${title}. ${owner}`, language, author: owner, at: dress.at };
  const file = await openFile(about, await loadFonts());
  const flow = createFlow(file, coloursOf(dress.colour), demo);
  drawHead(flow, paper, await armsOnPaper(dress.arms));
  for (const [at, block] of blocks.entries()) {
    drawBlock(flow, block, blocks.slice(at + 1, at + 4));
    if (block.kind === 'heading') {
      const top = Math.max(0, flow.y - 40);
      flow.canvas.outline.addItem(block.text, { fit: false, top, left: PAGE.width, expanded: false });
    }
    // Whoever votes meanwhile does not wait for all of it.
    await setImmediate();
  }
  drawEdges(flow, paper);
  return file.finish();
}

function drawHead(flow: Flow, { owner, title, subtitle, lines }: Paper, arms: string | null): void {
  const { canvas, styles } = flow;
  flow.next();
  flow.y = 48;
  if (arms !== null) {
    ornament(canvas, 'Layout', () => drawArms(canvas, arms, { x: MARGIN.left, y: flow.y, height: ARMS }));
    flow.y += ARMS + 10;
  }
  const put = (text: string, style: (typeof styles)[keyof typeof styles], after: number, type = 'P') =>
    write(flow, child(canvas, flow.section, type), type, text, style, { after });
  put(owner, styles.strong, 10);
  put(title, styles.h1, 4, 'H1');
  if (subtitle !== null) put(subtitle, styles.lead, 6);
  for (const line of lines) put(line, styles.small, 2);
  flow.y += 10;
}
