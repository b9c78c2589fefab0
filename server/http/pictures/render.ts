// Makes PNGs of SVGs: outside the event loop, one at a time, and only so many may wait.
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { AppError } from '../../foundation/errors.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = [
  '400Regular/SofiaSans_400Regular',
  '700Bold/SofiaSans_700Bold',
  '800ExtraBold/SofiaSans_800ExtraBold',
];

// Nothing of the machine's own: the picture is the same everywhere.
const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: FONTS.map((name) => resolve(`@expo-google-fonts/sofia-sans/${name}.ttf`)),
    defaultFontFamily: 'Sofia Sans',
  },
};

/** A picture takes about 60 ms: whoever would wait longer than a second or two comes back later. */
const MOST_WAITING = 20;

/** A drawer of pictures: SVG in, PNG out. More than 20 at once: UNAVAILABLE. */
export function createRender(): (svg: string) => Promise<Buffer> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (svg) => {
    if (waiting >= MOST_WAITING) throw new AppError('UNAVAILABLE', 'Too many pictures are being made.');
    waiting++;
    const before = last;
    const made = (async () => {
      await before;
      return (await renderAsync(svg, OPTIONS)).asPng();
    })();
    // The next one begins after this one, whatever becomes of it; whoever asked for it is told.
    last = made.catch(() => undefined);
    try {
      return await made;
    } finally {
      waiting--;
    }
  };
}
