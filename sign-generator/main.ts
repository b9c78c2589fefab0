// Makes the signs of a municipality, from the question to the API to files whose every code was read back.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkFiles } from './check.ts';
import { signDrawer } from './draw.ts';
import { SignFailure } from './failure.ts';
import type { Weight } from './fit.ts';
import { intoFolder } from './folder.ts';
import { A5 } from './formats.ts';
import { writeManifest } from './manifest.ts';
import { openPressFile } from './pdfx.ts';
import type { Press } from './pdfx.ts';
import { readCondition, readDefaultCondition } from './profile.ts';
import type { ProfileWish } from './profile.ts';
import type { Sign } from './sign.ts';
import type { Standard } from './standard.ts';
import { cli } from './text/cli.ts';

export const PDF_FILE = 'signs.pdf';
export const MANIFEST_FILE = 'manifest.csv';

const FONTS: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/sofia-sans/400Regular/SofiaSans_400Regular.ttf',
  bold: '@expo-google-fonts/sofia-sans/700Bold/SofiaSans_700Bold.ttf',
};

export type Stage = 'fetched' | 'drawn' | 'checked';
export type OnProgress = (stage: Stage, count: number, total: number) => void;

export interface Job {
  readonly signs: readonly Sign[];
  /** The folder that gets signs.pdf and manifest.csv. */
  readonly out: string;
  /** PDF/X-1a where none is named: every shop takes it. */
  readonly standard?: Standard;
  /** Fogra 39 where none is named. */
  readonly profile?: ProfileWish | undefined;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

async function drawAll(
  signs: readonly Sign[],
  press: Press,
  onDrawn: (count: number) => Promise<void>,
): Promise<Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([
    readFile(resolve(FONTS.regular)),
    readFile(resolve(FONTS.bold)),
  ]);
  const names = new Set(signs.map(({ municipality }) => municipality.name.bg));
  const file = openPressFile(A5, [...names].join(', '), { regular, bold }, press);
  const draw = signDrawer(file);
  for (const [i, sign] of signs.entries()) {
    try {
      draw(sign);
    } catch (error) {
      if (error instanceof SignFailure)
        throw new SignFailure(cli.atLocation(sign.location.id, error.message));
      throw error;
    }
    if ((i + 1) % 50 === 0 || i + 1 === signs.length) await onDrawn(i + 1);
  }
  return file.finish();
}

function refuseDoubles(signs: readonly Sign[]): void {
  const seen = new Set<string>();
  for (const { code } of signs) {
    if (seen.has(code)) throw new SignFailure(cli.twice(code));
    seen.add(code);
  }
}

/**
 * Writes signs.pdf (a page for each sign, in order) and manifest.csv into a folder, after every QR code was read back
 * from the finished PDF. The same signs give the same bytes. Throws a SignFailure, or an AbortError if interrupted; the
 * folder is then as it was before.
 */
export async function makeSigns({
  signs,
  out,
  standard = 'x1a',
  profile,
  onProgress,
  signal,
}: Job): Promise<void> {
  refuseDoubles(signs);
  const condition = await (profile ? readCondition(profile) : readDefaultCondition());
  // Gives way to the terminal and to Ctrl-C now and then: drawing itself never waits.
  const report = async (stage: Stage, count: number): Promise<void> => {
    onProgress?.(stage, count, signs.length);
    await setImmediate();
    signal?.throwIfAborted();
  };
  await intoFolder(out, [PDF_FILE, MANIFEST_FILE], async (folder) => {
    const [pdf, manifest] = [join(folder, PDF_FILE), join(folder, MANIFEST_FILE)];
    await writeFile(pdf, await drawAll(signs, { standard, condition }, (count) => report('drawn', count)));
    await writeFile(manifest, writeManifest(signs, PDF_FILE));
    await checkFiles(pdf, manifest, (count) => report('checked', count));
  });
}
