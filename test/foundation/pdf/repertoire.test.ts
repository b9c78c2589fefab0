// What PDFs draw of any text: no character without a glyph, no word lost without a sign, no gap where a picture stood.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadFonts } from '../../../server/foundation/pdf/fonts.ts';
import { drawable } from '../../../server/foundation/pdf/repertoire.ts';
import { openFile, type Canvas } from '../../../server/foundation/pdf/tagged-pdf.ts';
import { drawLine, linesOf } from '../../../server/foundation/pdf/text-lines.ts';
import { readPdfText } from '../../support/pdf.ts';

const ABOUT = { title: 'Доклад', language: 'bg', author: 'Община', at: new Date('2026-12-01') };
let canvas: Canvas;
beforeAll(async () => {
  ({ canvas } = await openFile(ABOUT, await loadFonts()));
});

const hasGlyph = (weight: 'regular' | 'bold', character: string): boolean =>
  canvas.font(weight)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

it.each([
  ['Чудесно 👍', 'Чудесно'],
  ['Чудесно 👍🏽!', 'Чудесно!'],
  ['👍 Чудесно', 'Чудесно'],
  ['едно 👨‍👩‍👧 две', 'едно две'],
  ['обичам ❤️ парка', 'обичам парка'],
  ['знаме 🇧🇬, още', 'знаме, още'],
  ['ред 🎉\nнов ред', 'ред\nнов ред'],
  ['край\n🎉 нов', 'край\nнов'],
  ['и\u0306 е й', 'й е й'],
  ['ｆｕｌｌ', 'full'],
  ['10\u202f000', '10\u00a0000'],
  ['H\u1ed9i', 'H\u00f4i'],
  ['\u0108', 'C\u0302'],
  ['\u01c4', 'D\u017d'],
  ['\u338f\u030c', 'kg\u030c'],
  ['a👍\u0302', '\u00e2'],
  ['北京', '??'],
  ['без нищо излишно', 'без нищо излишно'],
  ['🎉', ''],
  ['\ud83c', ''],
])('draws %j as %j', (text, drawn) => {
  expect(drawable(canvas, text)).toBe(drawn);
});

it('draws nothing that either weight lacks, of any text, and a drawn text as it is', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'абв 👍❤️.\n'), fc.string({ unit: 'binary' })),
  });
  fc.assert(
    fc.property(text, (said) => {
      const drawn = drawable(canvas, said);
      const lacking = [...drawn].filter(
        (each) => !'\n\t'.includes(each) && !(hasGlyph('regular', each) && hasGlyph('bold', each)),
      );
      expect(lacking).toEqual([]);
      expect(drawable(canvas, drawn)).toBe(drawn);
    }),
  );
});

it('draws each character of the planes in use as what is drawn as itself', () => {
  const changed: string[] = [];
  for (let code = 0; code < 0x30_000; code++) {
    const drawn = drawable(canvas, String.fromCodePoint(code));
    if (drawable(canvas, drawn) !== drawn) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});

it('stands in the file without a gap', async () => {
  const style = { weight: 'regular', size: 12, colour: '#000000', leading: 16 } as const;
  const { canvas, root, finish } = await openFile(ABOUT, await loadFonts());
  canvas.addPage();
  const lines = linesOf(canvas, 'Благодарим Ви 🙏 за 5 000 оценки 👍. 谢谢', style, 400);
  const paragraph = canvas.struct('P');
  root.add(paragraph);
  paragraph.add(canvas.markStructureContent('P'));
  for (const [at, line] of lines.entries()) drawLine(canvas, line, style, { x: 50, y: 50 + at * 16 });
  canvas.endMarkedContent();
  const path = join(await mkdtemp(join(tmpdir(), 'pdf-')), 'emoji.pdf');
  await writeFile(path, await finish());
  expect((await readPdfText(path, 1)).trim()).toBe('Благодарим Ви за 5 000 оценки. ??');
});
