// A tagged PDF without cover and contents: some blocks, one below the other, with whose they are above.
import type { Written } from '../../../client/reports/blocks.ts';
import { drawBlock } from './report-blocks.ts';
import { openFile } from './tagged-pdf.ts';
import { createFlow } from './flow.ts';
import { loadFonts } from './fonts.ts';
import { coloursOf, MARGIN } from './style.ts';
import { ornament } from './tags.ts';
import { drawLine } from './text-lines.ts';

export type Page = Pick<Written, 'language' | 'title' | 'owner' | 'demo' | 'blocks'>;

/** The file. The same input gives the same bytes; `colour`: the municipality's, #rrggbb. */
export async function writePagePdf(
  { language, title, owner, demo, blocks }: Page,
  { colour, at }: { readonly colour: string; readonly at: Date },
): Promise<Buffer> {
  const about = { title: `${title}. ${owner}`, language, author: owner, at };
  const file = await openFile(about, await loadFonts());
  const flow = createFlow(file, coloursOf(colour), demo);
  flow.next();
  // It stands in the title too.
  ornament(file.canvas, 'Pagination', () =>
    drawLine(file.canvas, owner, flow.styles.small, { x: MARGIN.left, y: 34 }),
  );
  for (const [at, block] of blocks.entries()) drawBlock(flow, block, blocks.slice(at + 1, at + 4));
  return file.finish();
}
