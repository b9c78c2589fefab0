// The first page of a report: whose it is, what it is, and the ball on its track as the only ornament.
import type { Written } from '../../../client/reports/blocks.ts';
import { drawArms } from './draw-arms.ts';
import { write, type Flow } from './flow.ts';
import { COLUMN, MARGIN } from './style.ts';
import { child, ornament } from './tags.ts';

const ARMS = 64;

/** Draws it on a new page. `mark`: where the ball lies on its track, 1 to 10; null: there is nothing to show. */
export function drawCover(
  flow: Flow,
  { owner, title, subtitle, lines }: Written,
  arms: string | null,
  mark: number | null,
): void {
  const { canvas, styles, colours } = flow;
  flow.next();
  const put = (text: string, style: (typeof styles)[keyof typeof styles], after: number, type = 'P') =>
    write(flow, child(canvas, flow.section, type), type, text, style, { after });
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
