// A peer: pdf-lib, a page a sheet, the code as one SVG path.
import { readFileSync, writeFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { cmyk, PDFDocument } from 'pdf-lib';
import { codePath } from './code.mjs';
import { run } from './job.mjs';

const MM = 72 / 25.4;
const [WIDTH, HEIGHT, BLEED] = [148, 210, 3];
const GREEN = cmyk(0.8, 0.4, 0.7, 0.4);
const BLACK = cmyk(0, 0, 0, 1);

await run(async ({ sheets, regular, bold, file }) => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const fonts = {
    regular: await document.embedFont(readFileSync(regular), { subset: true }),
    bold: await document.embedFont(readFileSync(bold), { subset: true }),
  };
  const across = (x) => (x + BLEED) * MM;
  const up = (y) => (HEIGHT + BLEED - y) * MM;
  for (const { texts, discs, code } of sheets) {
    const page = document.addPage([(WIDTH + 2 * BLEED) * MM, (HEIGHT + 2 * BLEED) * MM]);
    page.setTrimBox(BLEED * MM, BLEED * MM, WIDTH * MM, HEIGHT * MM);
    for (const { x, y, radius } of discs)
      page.drawCircle({ x: across(x), y: up(y), size: radius * MM, color: GREEN });
    for (const { text, x, y, size, weight } of texts)
      page.drawText(text, { x: across(x), y: up(y), size, font: fonts[weight], color: BLACK });
    const { path, size } = codePath(code.content);
    const scale = (code.width / size) * MM;
    page.drawSvgPath(path, { x: across(code.x), y: up(code.y), scale, color: BLACK });
  }
  writeFileSync(file, await document.save());
});
