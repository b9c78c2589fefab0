// The contents of a report, written when the numbers of its pages are known: a link to each of its sections.
import type { Element } from './tagged-pdf.ts';
import type { Flow } from './flow.ts';
import { COLUMN, MARGIN } from './style.ts';
import { child, ornament, within } from './tags.ts';
import { drawLine, linesOf, type Style } from './text-lines.ts';

export interface Entry {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly id: string;
  /** From 1, as it stands on the page. */
  readonly page: number;
}

/** As many lines as a page holds. */
const MOST_LINES = 34;
const NUMBER = 40;

/** Writes the entries on the page that is open; where they are too many, only the first level. */
export function drawContents(flow: Flow, contents: Element, entries: readonly Entry[]): void {
  const two = entries.filter(({ level }) => level <= 2);
  const shown = two.length > MOST_LINES ? two.filter(({ level }) => level === 1) : two;
  for (const entry of shown) drawEntry(flow, child(flow.canvas, contents, 'TOCI'), entry);
  contents.end();
}

function drawEntry(flow: Flow, item: Element, { level, text, id, page }: Entry): void {
  const { canvas, styles, colours } = flow;
  const style: Style = level === 1 ? styles.strong : styles.body;
  const indent = (level - 1) * 16;
  if (level === 1) flow.y += 5;
  const reference = child(canvas, item, 'Reference');
  const link = child(canvas, reference, 'Link');
  const top = flow.y;
  const lines = linesOf(canvas, text, style, COLUMN - indent - NUMBER);
  within(canvas, link, 'Link', () => {
    for (const line of lines) {
      drawLine(canvas, line, style, { x: MARGIN.left + indent, y: flow.y });
      flow.y += style.leading;
    }
    const place = { x: MARGIN.left + COLUMN, y: flow.y - style.leading, align: 'right' } as const;
    drawLine(canvas, String(page), style, place);
  });
  canvas.font(style.weight).fontSize(style.size);
  const from = MARGIN.left + indent + canvas.widthOfString(lines.at(-1) ?? '') + 6;
  const to = MARGIN.left + COLUMN - canvas.widthOfString(String(page)) - 6;
  ornament(canvas, 'Layout', () =>
    canvas
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .moveTo(from, flow.y - 4.5)
      .lineTo(to, flow.y - 4.5)
      .stroke(),
  );
  // ISO 14289-1, 7.18.5: a link says in words where it leads.
  const says = { structParent: link, Contents: Object(text) as object };
  canvas.goTo(MARGIN.left + indent, top, COLUMN - indent, flow.y - top, id, says);
  link.end();
}
