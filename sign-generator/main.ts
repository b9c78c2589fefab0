// Makes a job of signs: volumes for the press, the list of what is in them, a job sheet and proofs, all of it checked.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { SignFailure } from './failure.ts';
import { checkVolume } from './job/check.ts';
import { intoFolder } from './job/folder.ts';
import { readFonts } from './job/fonts.ts';
import { writeJobSheet } from './job/job-sheet.ts';
import type { MadeFile } from './job/facts.ts';
import { makeFile } from './job/make-file.ts';
import { manifestHead, readManifest } from './job/manifest.ts';
import { nfcList } from './job/nfc-list.ts';
import { isJobFile, JOB_SHEET, MANIFEST, NFC_LIST, XJDF } from './job/names.ts';
import { withMaterial } from './job/order.ts';
import type { Order } from './job/order.ts';
import { countSigns, pickSamples, planFiles } from './job/plan.ts';
import { refusalOf } from './job/problems.ts';
import { inMountingOrder, stopOf } from './job/route.ts';
import { printedIn, writeXjdf } from './job/xjdf.ts';
import { readCondition, readDefaultCondition } from './profile.ts';
import type { Sign } from './sign.ts';
import { cli } from './text/cli.ts';

export type Stage = 'fetched' | 'drawn' | 'checked' | 'printed';
export type OnProgress = (stage: Stage, count: number, total: number) => void;

export interface Watch {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/** Throws a SignFailure where two signs have one code. */
export function refuseDoubles(signs: readonly Sign[]): void {
  const seen = new Set<string>();
  for (const { code } of signs) {
    if (seen.has(code)) throw new SignFailure(cli.twice(code));
    seen.add(code);
  }
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
 * SignFailure that says all that is wrong with signs, or an AbortError if interrupted; the folder is then as it was before.
 */
export async function makeSigns(wanted: Order, { onProgress, signal }: Watch = {}): Promise<void> {
  const order = withMaterial(wanted);
  const { list, rules, profile, cutName } = order;
  refuseDoubles(list.signs);
  const { municipality } = list;
  const signs = inMountingOrder(list.signs, municipality.languages[0], stopOf);
  const plans = planFiles(signs, order);
  const total = plans.reduce((sum, plan) => sum + countSigns(plan), 0);
  // Drawing gives way to the terminal and to Ctrl-C now and then: by itself it never waits.
  const report = (stage: Stage, count: number): void => {
    onProgress?.(stage, count, total);
    signal?.throwIfAborted();
  };
  const condition = await (profile ? readCondition(profile) : readDefaultCondition());
  const press = {
    standard: rules.standard,
    condition,
    cutName: rules.hasCut ? cutName : null,
    isTactile: order.formats.some((format) => format.isTactile),
  };
  // A demo's ribbon runs over edges as well, and would be seen on the sign beside it.
  const hasButtCuts = rules.hasButtCuts && !municipality.isDemo;
  const edition = {
    municipality,
    design: order.design,
    rules: { ...rules, hasButtCuts },
    press,
    fonts: await readFonts(),
  };
  await intoFolder(order.out, { last: MANIFEST, isOurs: isJobFile }, async (folder) => {
    await writeFile(join(folder, MANIFEST), manifestHead());
    const files: MadeFile[] = [];
    let [drawn, pagesBefore] = [0, 0];
    for (const plan of plans) {
      const before = drawn;
      const onDrawn = (count: number): void => report('drawn', before + count);
      const made = await makeFile(plan, edition, folder, order, { pagesBefore, onDrawn });
      files.push(made);
      pagesBefore += made.pages;
      drawn += countSigns(plan);
    }
    await writeFile(join(folder, JOB_SHEET), await writeJobSheet(edition, order, files));
    const job = { ...order, name: municipality.name.first, condition: condition.name, ticket: list.ticket };
    await writeFile(join(folder, XJDF), writeXjdf(job, printedIn(plans), files));
    await writeFile(join(folder, NFC_LIST), nfcList(order.isTest ? pickSamples(signs) : signs));
    report('checked', 0);
    await checkJob(folder, (count) => report('checked', count));
  }).catch(async (error: unknown) => {
    throw error instanceof SignFailure ? await refusalOf(error, plans, edition, signal) : error;
  });
}
