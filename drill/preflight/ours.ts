// The files that the drill looks at, made by the generator as shops would get them.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A5, FORMATS, tactile } from '../../sign-generator/formats.ts';
import type { Format } from '../../sign-generator/formats.ts';
import { JOB_SHEET, MANIFEST } from '../../sign-generator/job/names.ts';
import { readManifest } from '../../sign-generator/job/manifest.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { TACTILE_PLATE } from '../../sign-generator/press/plates.ts';
import { PRESSES, type PressName } from '../../sign-generator/press/presses.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { takeArms } from '../../server/municipality/arms/take-arms.ts';
import { inventSigns } from '../../test/support/invented-signs.ts';

export interface Ours {
  readonly name: string;
  readonly path: string;
  readonly standard: Standard;
  /** Pages to be taken apart into plates, from 1, with what their codes say. */
  readonly pages: readonly { readonly page: number; readonly codes: readonly string[] }[];
  /** The colours beside cyan, magenta, yellow and black that it prints with. */
  readonly spots: readonly string[];
}

interface Wanted {
  readonly press: PressName;
  readonly format?: Format | undefined;
  /** Another than the press's. */
  readonly standard?: Standard;
  readonly isDemo?: boolean;
  readonly isTactile?: boolean;
  /** With arms that no shapes stand for. */
  readonly hasPicture?: boolean;
}

/** A blur and a shadow, as Inkscape saves them. */
const BLURRED = join(import.meta.dirname, '../../test/municipality/arms/pictures/inkscape-blur.svg');

async function pictureArms(): Promise<string> {
  const taken = await takeArms(await readFile(BLURRED, 'utf8'));
  if ('arms' in taken) return taken.arms;
  throw new Error('The arms of the drill are not taken.');
}

/** Every standard and every press; the first is plain X-1a. A demo city's ribbon lies nearest to the code. */
const WANTED: readonly Wanted[] = [
  { press: 'universal' },
  { press: 'universal', standard: 'x3', isDemo: true },
  { press: 'gwg' },
  { press: 'local' },
  { press: 'sticker', format: FORMATS['sticker-60'] },
  { press: 'universal', isTactile: true },
  { press: 'gwg', format: FORMATS['strip'], isTactile: true },
  { press: 'sheet', format: FORMATS['a6'], isDemo: true },
  { press: 'universal', hasPicture: true },
  { press: 'universal', standard: 'x3', format: FORMATS['sticker-60'], hasPicture: true },
  { press: 'gwg', format: FORMATS['a3'], hasPicture: true },
  { press: 'sheet', hasPicture: true },
];
const COUNT = 60;
const CUT = 'CutContour';

async function make(
  { press, format = A5, standard, isDemo = false, isTactile = false, hasPicture = false }: Wanted,
  out: string,
): Promise<readonly Ours[]> {
  const { municipality, signs } = inventSigns(0, COUNT);
  const rules = { ...PRESSES[press], ...(standard && { standard }) };
  await makeSigns({
    list: {
      municipality: { ...municipality, isDemo, ...(hasPicture && { arms: await pictureArms() }) },
      signs,
    },
    out,
    formats: [isTactile ? (tactile(format) ?? format) : format],
    design: 'classic',
    rules,
    profile: undefined,
    cutName: CUT,
    volume: COUNT,
    quantity: 1,
    material: 'paper',
    isTest: false,
  });
  const name = `${press} ${rules.standard} ${format.name}${isTactile ? ' tactile' : ''}${hasPicture ? ' with a picture' : ''}`;
  const spots = [...(rules.hasCut ? [CUT] : []), ...(isTactile ? [TACTILE_PLATE] : [])];
  const volumes: Ours[] = [];
  for await (const rows of readManifest(join(out, MANIFEST))) {
    const sampled = new Set([1, Math.max(...rows.map(({ page }) => page))]);
    const pages = [...sampled].map((number) => ({
      page: number,
      codes: rows.filter(({ page }) => page === number).map(({ url }) => url),
    }));
    const path = join(out, rows[0]?.file ?? '');
    volumes.push({ name, path, standard: rules.standard, pages, spots });
  }
  const jobSheet = {
    name: `job sheet ${rules.standard}`,
    path: join(out, JOB_SHEET),
    standard: rules.standard,
  };
  return [
    ...volumes,
    ...(format === A5 && (press === 'universal' || press === 'gwg')
      ? [{ ...jobSheet, pages: [], spots: [] }]
      : []),
  ];
}

/** Files of every standard and press, some with arms that are a picture, in a new folder under the temporary one; the first is plain X-1a. */
export async function makeOurs(): Promise<readonly Ours[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-preflight-'));
  const made: Ours[] = [];
  for (const [i, wanted] of WANTED.entries()) made.push(...(await make(wanted, join(folder, String(i)))));
  return made;
}
