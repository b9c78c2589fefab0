// The blocks of a report on pages: headings that begin a section and a bookmark, paragraphs, lists, figures, charts, facts.
import type {
  Block,
  Chart,
  Facts,
  Figures,
  Heading,
  List,
  Paragraph,
} from '../../../client/reports/blocks.ts';
import { drawDrawing } from './drawing.ts';
import { write, type Flow } from './flow.ts';
import { COLUMN, FOOT, MARGIN } from './style.ts';
import { drawTable, tableHeight } from './table.ts';
import { child, ornament, within } from './tags.ts';
import { drawLine, linesOf } from './text-lines.ts';

/** Draws one block where the flow is; `after`: the blocks that follow, the first of which stay with a heading. */
export function drawBlock(flow: Flow, block: Block, after: readonly Block[]): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(flow, block, after);
    case 'paragraph':
      return drawParagraph(flow, block);
    case 'list':
      return drawList(flow, block);
    case 'figures':
      return drawFigures(flow, block);
    case 'chart':
      return drawChart(flow, block);
    case 'table':
      flow.need(leastOf(flow, [block]));
      return drawTable(flow, block);
    case 'facts':
      return drawFacts(flow, block);
    default:
      return block satisfies never;
  }
}

/** A table up to so tall is not parted, and moves to the next page with its heading. */
const WHOLE = 200;

/** So much of a table that is parted stands on its first page: its head and four rows of one line. */
const PARTED = 130;

/** The least that must stand on the same page as the heading before it. */
function leastOf(flow: Flow, [block, ...after]: readonly Block[]): number {
  const { canvas, styles } = flow;
  if (block?.kind === 'chart') return block.draw(COLUMN).height + 60;
  if (block?.kind === 'figures') return 100;
  if (block?.kind === 'heading') return 36 + leastOf(flow, after);
  if (block?.kind === 'table') {
    const height = tableHeight(flow, block);
    return height <= WHOLE ? height : PARTED;
  }
  if (block?.kind === 'paragraph' && (after[0]?.kind === 'table' || after[0]?.kind === 'chart')) {
    const lines = linesOf(canvas, block.text, styles[block.tone ?? 'body'], COLUMN).length;
    return lines * styles[block.tone ?? 'body'].leading + 8 + leastOf(flow, after);
  }
  return 3.5 * styles.body.leading;
}

function drawHeading(flow: Flow, { level, text, id }: Heading, after: readonly Block[]): void {
  const { canvas, styles } = flow;
  const style = styles[`h${level}`];
  const before = { 1: 24, 2: 10, 3: 4 }[level];
  const isAtTop = flow.y <= MARGIN.top + 1;
  if (!isAtTop) flow.y += before;
  flow.need(style.leading + leastOf(flow, after));
  canvas.addNamedDestination(id, 'XYZ', 0, flow.y - 12, null);
  write(flow, child(canvas, flow.section, `H${level}`), `H${level}`, text, style, {
    after: { 1: 12, 2: 6, 3: 3 }[level],
  });
}

function drawParagraph(flow: Flow, { text, tone, lang }: Paragraph): void {
  const { canvas, styles } = flow;
  const style = tone ? styles[tone] : styles.body;
  // A text that somebody typed has paragraphs of its own.
  for (const part of text.split(/\n+/))
    write(flow, child(canvas, flow.section, 'P', lang ? { lang } : {}), 'P', part, style, { after: 8 });
}

const INDENT = 16;

function drawList(flow: Flow, { items }: List): void {
  const { canvas, styles, colours } = flow;
  const list = child(canvas, flow.section, 'L');
  for (const item of items) {
    const entry = child(canvas, list, 'LI');
    flow.need(2 * styles.body.leading);
    ornament(canvas, 'Layout', () =>
      canvas
        .circle(MARGIN.left + 4, flow.y + 8.4, 2.6)
        .fillColor(colours.ball)
        .fill(),
    );
    write(flow, child(canvas, entry, 'LBody'), 'LBody', item, styles.body, {
      x: MARGIN.left + INDENT,
      width: COLUMN - INDENT,
      after: 4,
    });
  }
  flow.y += 6;
}

function drawFigures(flow: Flow, { items }: Figures): void {
  const { canvas, styles } = flow;
  const width = (COLUMN - 18 * (items.length - 1)) / items.length;
  flow.need(100);
  const top = flow.y;
  let bottom = top;
  items.forEach(({ value, label, note }, at) => {
    const x = MARGIN.left + at * (width + 18);
    const element = child(canvas, flow.section, 'P');
    within(canvas, element, 'P', () => {
      let y = top;
      const put = (text: string, style: (typeof styles)[keyof typeof styles]) => {
        for (const line of linesOf(canvas, text, style, width)) {
          drawLine(canvas, line, style, { x, y });
          y += style.leading;
        }
      };
      put(value, styles.figure);
      put(label, styles.cellHead);
      y += 2;
      put(note, styles.small);
      bottom = Math.max(bottom, y);
    });
  });
  flow.y = bottom + 16;
}

function drawChart(flow: Flow, { title, alt, draw, note }: Chart): void {
  const { canvas, styles, colours } = flow;
  const drawing = draw(COLUMN);
  flow.need(styles.h3.leading + 6 + drawing.height + (note ? 2 * styles.small.leading : 0));
  write(flow, child(canvas, flow.section, 'P'), 'P', title, styles.h3, { after: 5 });
  const bbox = [MARGIN.left, flow.y, MARGIN.left + COLUMN, flow.y + drawing.height] as const;
  const figure = child(canvas, flow.section, 'Figure', { alt, bbox, placement: 'Block' });
  within(canvas, figure, 'Figure', () =>
    drawDrawing(canvas, drawing, colours, { x: MARGIN.left, y: flow.y }),
  );
  flow.y += drawing.height + 2;
  if (note) write(flow, child(canvas, flow.section, 'P'), 'P', note, styles.small);
  flow.y += 16;
}

const TERM = 128;
/** What is said in so few lines is not parted. */
const FEW_LINES = 5;

function drawFacts(flow: Flow, { items }: Facts): void {
  const { canvas, styles } = flow;
  const list = child(canvas, flow.section, 'L');
  for (const { term, text, lang } of items) {
    const entry = child(canvas, list, 'LI');
    const terms = linesOf(canvas, term, styles.strong, TERM - 12);
    const said = linesOf(canvas, text, styles.body, COLUMN - TERM).length;
    flow.need(Math.max(said > FEW_LINES ? 3 : said, terms.length) * styles.body.leading);
    const [top, page] = [flow.y, flow.page()];
    write(flow, child(canvas, entry, 'Lbl'), 'Lbl', term, styles.strong, { width: TERM - 12 });
    const below = flow.y;
    flow.y = top;
    const body = child(canvas, entry, 'LBody', lang ? { lang } : {});
    write(flow, body, 'LBody', text, styles.body, { x: MARGIN.left + TERM, width: COLUMN - TERM });
    flow.y = Math.min(FOOT, (flow.page() === page ? Math.max(flow.y, below) : flow.y) + 7);
  }
  flow.y += 8;
}
