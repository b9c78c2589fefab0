// What stands at the edges of the pages of a PDF: whose it is, what it is, and the number of the page.
import type { Written } from '../../../client/reports/blocks.ts';
import type { Flow } from './flow.ts';
import { COLUMN, MARGIN } from './style.ts';
import { ornament } from './tags.ts';
import { drawLine } from './text-lines.ts';

/** On every page but the first: nobody needs to hear it twenty times. */
export function drawEdges(
  { canvas, styles, colours }: Flow,
  { owner, title, demo }: Pick<Written, 'owner' | 'title' | 'demo'>,
): void {
  const { count } = canvas.bufferedPageRange();
  for (let page = 1; page < count; page++) {
    canvas.switchToPage(page);
    ornament(canvas, 'Pagination', () => {
      const right = MARGIN.left + COLUMN;
      drawLine(canvas, owner, styles.small, { x: MARGIN.left, y: 34 });
      drawLine(canvas, title, styles.small, { x: right, y: 34, align: 'right' });
      canvas.lineWidth(0.5).strokeColor(colours.line).moveTo(MARGIN.left, 52).lineTo(right, 52).stroke();
      if (demo !== null) drawLine(canvas, demo, styles.small, { x: MARGIN.left, y: 796 });
      drawLine(canvas, String(page + 1), styles.small, { x: right, y: 796, align: 'right' });
    });
  }
}
