// The files that the drill looks at, made by the generator as shops would get them.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { A5, FORMATS, tactile } from '../../sign-generator/formats.ts';
import type { Format } from '../../sign-generator/formats.ts';
import { JOB_SHEET, MANIFEST, posterName } from '../../sign-generator/job/names.ts';
import { readManifest } from '../../sign-generator/job/manifest.ts';
import { makeSigns } from '../../sign-generator/main.ts';
import { TACTILE_PLATE } from '../../sign-generator/press/plates.ts';
import { makePosters, posterFile } from '../../sign-generator/posters/draw.ts';
import { makePosterJob } from '../../sign-generator/posters/job.ts';
import type { Poster } from '../../sign-generator/posters/poster.ts';
import { PRESSES, type PressName } from '../../sign-generator/press/presses.ts';
import type { Municipality } from '../../sign-generator/sign.ts';
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

/** A poster of a month and one that replies, with a sign's code and with a page's. */
async function makeOurPosters(folder: string): Promise<readonly Ours[]> {
  const { municipality, signs } = inventSigns(0, 1);
  const [sign] = signs;
  const name = { first: 'Детска градина „Люляк“', second: 'Lyulyak Kindergarten' };
  const text = { first: 'Нов навес над двора', second: 'A new roof over the yard' };
  const poster = {
    month: '2026-10',
    madeOn: '2026-11-02',
    about: { name, where: null },
    threshold: 5,
    figures: { count: 128, average: 7.4, lower: 7.1, upper: 7.7 },
    change: 0.6,
    said: [{ text, chosen: 48, of: 120 }],
    done: [{ text, said: null, day: '2026-10-03' }],
    planned: [{ text, said: null, day: '2026-12-15', isLate: false }],
    page: 'https://kazva.example.bg/results/primerovo?category=12',
  } as const;
  const wanted = [
    { kind: 'month', format: FORMATS['a3'] ?? A5, sign: sign?.url ?? null },
    { kind: 'reply', format: FORMATS['a4'] ?? A5, sign: null },
  ] as const;
  const made: Ours[] = [];
  for (const { kind, format, sign: url } of wanted) {
    const out = join(folder, `poster-${kind}`);
    await makePosters({ municipality, poster: { ...poster, kind, sign: url } }, [format], out);
    const path = join(out, posterFile(format));
    const pages = [{ page: 1, codes: [url ?? poster.page] }];
    made.push({ name: `poster ${kind} x4 ${format.name}`, path, standard: 'x4', pages, spots: [] });
  }
  return [...made, ...(await makeOurJob(folder, municipality, { ...poster, kind: 'reply', sign: null }))];
}

/** An order of posters: a poster of it, and its job sheet. */
async function makeOurJob(
  folder: string,
  municipality: Municipality,
  poster: Poster,
): Promise<readonly Ours[]> {
  const [out, format] = [join(folder, 'posters'), FORMATS['a4'] ?? A5];
  const posters = [{ poster, quantity: 3 }];
  await makePosterJob({ municipality, posters, material: null, ticket: undefined }, format, out);
  const ours = { standard: 'x4', spots: [] } as const;
  return [
    {
      ...ours,
      name: 'poster of an order x4 a4',
      path: join(out, posterName(format, 1)),
      pages: [{ page: 1, codes: [poster.page] }],
    },
    { ...ours, name: 'job sheet of posters x4', path: join(out, JOB_SHEET), pages: [] },
  ];
}

/** Files of every standard and press, some with arms that are a picture, and posters, in a new folder under the temporary one; the first is plain X-1a. */
export async function makeOurs(): Promise<readonly Ours[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-preflight-'));
  const made: Ours[] = [];
  for (const [i, wanted] of WANTED.entries()) made.push(...(await make(wanted, join(folder, String(i)))));
  made.push(...(await makeOurPosters(folder)));
  return made;
}
