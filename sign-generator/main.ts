// Makes a job of signs: volumes for the press, the list of what is in them, a job sheet and proofs, all of it checked.
import { existsSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Design } from './design/designs.ts';
import { SignFailure } from './failure.ts';
import { isNear } from './formats.ts';
import type { Format } from './formats.ts';
import { checkVolume } from './job/check.ts';
import { intoFolder } from './job/folder.ts';
import { readFonts } from './job/fonts.ts';
import { writeJobSheet } from './job/job-sheet.ts';
import type { MadeFile } from './job/job-sheet.ts';
import { manifestHead, manifestRows, readManifest } from './job/manifest.ts';
import { isJobFile, JOB_SHEET, MANIFEST, proofName, TEST_SHEET, volumeName } from './job/names.ts';
import { inMountingOrder } from './job/order.ts';
import { drawProof } from './job/proof.ts';
import { pickSamples } from './job/samples.ts';
import { openTarget } from './job/target.ts';
import { makeVolume } from './job/volume.ts';
import type { Chapter, Edition, OnDrawn } from './job/volume.ts';
import type { PressRules } from './press/presses.ts';
import { cutAndStack, sheetFor } from './press/sheet.ts';
import { readCondition, readDefaultCondition } from './profile.ts';
import type { ProfileWish } from './profile.ts';
import type { Sign, SignList } from './sign.ts';
import { cli } from './text/cli.ts';
import { jobSheetWords } from './text/job-sheet.ts';

export type Stage = 'fetched' | 'drawn' | 'checked';
export type OnProgress = (stage: Stage, count: number, total: number) => void;

/** What is to be made, of which signs, and for which press. */
export interface Order {
  readonly list: SignList;
  /** The folder that gets the files. */
  readonly out: string;
  readonly formats: readonly Format[];
  readonly design: Design;
  readonly rules: PressRules;
  /** Fogra 39 where none is named. */
  readonly profile: ProfileWish | undefined;
  readonly cutName: string;
  /** Signs in a volume at the most. */
  readonly volume: number;
  /** How often each sign is printed. */
  readonly quantity: number;
  /** What is usual, where none is named. */
  readonly material: string | undefined;
  /** Three places in every format on one sheet, to be approved before the run. */
  readonly isTest: boolean;
}

/** An order of which everything is known. */
type WholeOrder = Order & { readonly material: string };

function withMaterial(order: Order): WholeOrder {
  const { materials } = jobSheetWords(order.list.municipality.languages[0]);
  const usual = order.formats.every(isNear) ? materials.sticker : materials.sign;
  return { ...order, material: order.material ?? usual };
}

export interface Watch {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

function refuseDoubles(signs: readonly Sign[]): void {
  const seen = new Set<string>();
  for (const { code } of signs) {
    if (seen.has(code)) throw new SignFailure(cli.twice(code));
    seen.add(code);
  }
}

function inVolumes(signs: readonly Sign[], size: number): Sign[][] {
  const count = Math.ceil(signs.length / size);
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size));
}

/** A file that is to be made. */
interface Plan {
  readonly file: string;
  readonly chapters: readonly Chapter[];
}

/** The files of an order: volumes of each format, or one sheet with three places in every format. */
function planFiles(signs: readonly Sign[], { formats, volume, isTest }: Order): Plan[] {
  if (isTest) {
    const samples = pickSamples(signs);
    return [{ file: TEST_SHEET, chapters: formats.map((format) => ({ format, signs: samples })) }];
  }
  return formats.flatMap((format) =>
    inVolumes(signs, volume).map((some, i) => ({
      file: volumeName(format, i + 1),
      chapters: [{ format, signs: some }],
    })),
  );
}

const countSigns = ({ chapters }: Plan): number => chapters.reduce((sum, { signs }) => sum + signs.length, 0);

/** Writes a picture of the first page of a format, unless there is one. */
async function writeProof(
  edition: Edition,
  folder: string,
  file: string,
  { format, signs }: Chapter,
): Promise<void> {
  const proof = join(folder, proofName(format));
  if (existsSync(proof)) return;
  const [page = []] = cutAndStack(signs, sheetFor(format, edition.rules).positions.length);
  // The page alone: the file may be too large to be opened whole.
  const pieces: Buffer[] = [];
  const alone = { format, signs: page.filter((sign) => sign !== undefined) };
  await makeVolume(edition, file, [alone], {
    write: (piece) => void pieces.push(piece),
    onDrawn: () => undefined,
  });
  await writeFile(proof, await drawProof(Buffer.concat(pieces)));
}

/** Draws a file into the folder, with its rows of the manifest and a proof of each format that has none yet. */
async function makeFile(
  { file, chapters }: Plan,
  edition: Edition,
  folder: string,
  { quantity, material }: WholeOrder,
  onDrawn: OnDrawn,
): Promise<MadeFile> {
  const target = openTarget(join(folder, file));
  const { spots, pages } = await makeVolume(edition, file, chapters, {
    write: target.write,
    onDrawn,
  }).finally(target.close);
  const sha256 = target.hash();
  await appendFile(join(folder, MANIFEST), manifestRows(spots, { material, quantity, file, sha256 }));
  for (const chapter of chapters) await writeProof(edition, folder, file, chapter);
  return { file, sha256, pages, signs: spots.length };
}

/** Reads every code of every volume back from the files, and compares it with the manifest as it was written. */
async function checkJob(folder: string, onChecked: (count: number) => void): Promise<void> {
  let done = 0;
  for await (const rows of readManifest(join(folder, MANIFEST))) {
    const [{ file } = { file: '' }] = rows;
    const before = done;
    await checkVolume(join(folder, file), rows, (count) => onChecked(before + count));
    done += rows.length;
    await setImmediate();
  }
}

/**
 * Writes into a folder: volumes of signs in mounting order (or a test sheet), manifest.csv, job.pdf and a proof of each
 * format, after every QR code was read back from the finished files. The same order gives the same bytes. Throws a
 * SignFailure, or an AbortError if interrupted; the folder is then as it was before.
 */
export async function makeSigns(wanted: Order, { onProgress, signal }: Watch = {}): Promise<void> {
  const order = withMaterial(wanted);
  const { list, rules, profile, cutName } = order;
  refuseDoubles(list.signs);
  const { municipality } = list;
  const plans = planFiles(inMountingOrder(list.signs, municipality.languages[0]), order);
  const total = plans.reduce((sum, plan) => sum + countSigns(plan), 0);
  // Drawing gives way to the terminal and to Ctrl-C now and then: by itself it never waits.
  const report = (stage: Stage, count: number): void => {
    onProgress?.(stage, count, total);
    signal?.throwIfAborted();
  };
  const condition = await (profile ? readCondition(profile) : readDefaultCondition());
  const press = { standard: rules.standard, condition, cutName: rules.hasCut ? cutName : null };
  const edition = { municipality, design: order.design, rules, press, fonts: await readFonts() };
  await intoFolder(order.out, { last: MANIFEST, isOurs: isJobFile }, async (folder) => {
    await writeFile(join(folder, MANIFEST), manifestHead());
    const files: MadeFile[] = [];
    let drawn = 0;
    for (const plan of plans) {
      const before = drawn;
      files.push(await makeFile(plan, edition, folder, order, (count) => report('drawn', before + count)));
      drawn += countSigns(plan);
    }
    await writeFile(join(folder, JOB_SHEET), writeJobSheet(edition, order, files));
    await checkJob(folder, (count) => report('checked', count));
  });
}
