// A peer: @react-pdf/renderer, a Page a sheet, everything at its place, the code as one Path of an Svg. It knows RGB only.
import { Circle, Document, Font, Page, Path, renderToFile, Svg, Text } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { codePath } from './code.mjs';
import { run } from './job.mjs';

const MM = 72 / 25.4;
const [WIDTH, HEIGHT, BLEED] = [154 * MM, 216 * MM, 3 * MM];
const GREEN = '#1f4d3a';
/** The height of a line above its baseline, as a share of the size. */
const ASCENT = 0.95;

const at = (x, y) => ({ position: 'absolute', left: BLEED + x * MM, top: BLEED + y * MM });

function drawSheet({ texts, discs, code }, number) {
  const { path, size } = codePath(code.content);
  return h(
    Page,
    { key: number, size: [WIDTH, HEIGHT] },
    ...discs.map(({ x, y, radius }) =>
      h(
        Svg,
        {
          style: { ...at(x - radius, y - radius), width: 2 * radius * MM, height: 2 * radius * MM },
          viewBox: '0 0 2 2',
        },
        h(Circle, { cx: 1, cy: 1, r: 1, fill: GREEN }),
      ),
    ),
    ...texts.map(({ text, x, y, size, weight }) =>
      h(
        Text,
        {
          style: {
            ...at(x, y - (size * ASCENT) / MM),
            fontSize: size,
            fontFamily: 'Sofia Sans',
            fontWeight: weight === 'bold' ? 700 : 400,
          },
        },
        text,
      ),
    ),
    h(
      Svg,
      {
        style: { ...at(code.x, code.y), width: code.width * MM, height: code.width * MM },
        viewBox: `0 0 ${size} ${size}`,
      },
      h(Path, { d: path, fill: 'black' }),
    ),
  );
}

await run(async ({ sheets, regular, bold, file }) => {
  const fonts = [
    { src: regular, fontWeight: 400 },
    { src: bold, fontWeight: 700 },
  ];
  Font.register({ family: 'Sofia Sans', fonts });
  await renderToFile(h(Document, null, ...sheets.map(drawSheet)), file);
});
