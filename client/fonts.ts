// Writes client/generated/fonts/: what Bulgarian and English need of the pages' font. A browser fetches the rest of it where a page has more.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The characters of each part, as ranges of a style: ASCII with what else our texts are set with; the letters of Bulgarian, and ѝ, №. */
export const USUAL = {
  latin:
    'U+20-7E,U+A0,U+A7,U+A9,U+AB,U+B0-B2,U+B7,U+BB,U+D7,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2026,U+2039,U+203A,U+20AC,U+2191,U+2193,U+2212',
  cyrillic: 'U+40D,U+410-44F,U+45D,U+2116',
} as const;

const WEIGHTS = [400, 600] as const;

/** The characters that the ranges name. */
export function charactersOf(ranges: string): string {
  const codes = ranges.split(',').flatMap((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...codes);
}

/** Writes the parts, and `usual.css` with a face of each: it stands behind those of the whole font, and so comes first. */
export async function writeFonts(client: string): Promise<void> {
  const folder = join(client, 'generated/fonts');
  await mkdir(folder, { recursive: true });
  const whole = createRequire(import.meta.url).resolve('@fontsource/sofia-sans/400.css');
  const faces = Object.entries(USUAL).flatMap(([part, ranges]) =>
    WEIGHTS.map(async (weight) => {
      const font = await readFile(join(whole, `../files/sofia-sans-${part}-${weight}-normal.woff2`));
      const file = `usual-${part}-${weight}.woff2`;
      await put(join(folder, file), await subsetFont(font, charactersOf(ranges), { targetFormat: 'woff2' }));
      return `@font-face {
  font-family: 'Sofia Sans';
  font-weight: ${weight};
  font-display: swap;
  src: url(./${file}) format('woff2');
  unicode-range: ${ranges};
}
`;
    }),
  );
  await put(join(folder, 'usual.css'), (await Promise.all(faces)).join(''));
}

/** In one step: another build may read it meanwhile. */
async function put(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content);
  await rename(draft, file);
}
