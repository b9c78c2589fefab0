// Takes a page apart into the plates that a press would burn, with Ghostscript's tiffsep.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TACTILE_PLATE } from '../../sign-generator/press/plates.ts';
import type { Check } from './checks.ts';
import { problemOfDots } from './dots.ts';
import { problemOfPlates, type Expected } from './inks.ts';
import { readTiff, type Plate } from './tiff.ts';
import type { Tool } from '../../test/tools.ts';

/** Dots per inch: a module of the smallest sticker's code, 0.8 mm, is six pixels. */
const DPI = 200;

/** The plates of a page (from 1) by the name of their ink. Throws what Ghostscript said where it made none. */
export async function separate(gs: Tool, path: string, page: number): Promise<ReadonlyMap<string, Plate>> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-plates-'));
  const device = ['-sDEVICE=tiffsep', '-sCompression=none', `-r${DPI}`];
  const where = [
    `-dFirstPage=${page}`,
    `-dLastPage=${page}`,
    `-sOutputFile=${join(folder, 'page.tif')}`,
    path,
  ];
  try {
    const { status, text } = await gs.run(['-q', '-dBATCH', '-dNOPAUSE', ...device, ...where]);
    if (status !== 0) throw new Error(text);
    const plates = new Map<string, Plate>();
    for (const file of await readdir(folder)) {
      const [, ink] = /^page\((.+)\)\.tif$/.exec(file) ?? [];
      if (ink !== undefined) plates.set(ink, readTiff(await readFile(join(folder, file))));
    }
    return plates;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether a page is printed with the inks that it should be. */
export function printsAs(name: string, path: string, page: number, expected: Expected): Check {
  const spots = expected.spots.length === 0 ? 'no spot' : expected.spots.join(', ');
  return {
    tool: 'gs',
    what: `${name}, plates of page ${page}: code in black alone, ${spots}`,
    problem: async (gs) => problemOfPlates(await separate(gs, path, page), expected),
  };
}

/** Whether fingers read the number of the one sign on a page. */
export function feelsAs(name: string, path: string, page: number, code: string): Check {
  return {
    tool: 'gs',
    what: `${name}, plate ${TACTILE_PLATE} of page ${page}: one frame, and ${code} in Braille`,
    problem: async (gs) => {
      const plate = (await separate(gs, path, page)).get(TACTILE_PLATE);
      return plate ? problemOfDots(plate, DPI, code) : 'there is no such plate';
    },
  };
}
