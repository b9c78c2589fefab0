// Our own generator, in a process of its own: makes signs, or reads them back once more; answers in a line of JSON.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { A5 } from '../../../sign-generator/formats.ts';
import { checkVolume } from '../../../sign-generator/job/check.ts';
import { readManifest } from '../../../sign-generator/job/manifest.ts';
import { MANIFEST } from '../../../sign-generator/job/names.ts';
import { makeSigns, type Stage } from '../../../sign-generator/main.ts';
import { PRESSES } from '../../../sign-generator/press/presses.ts';
import { inventSigns } from '../../support/invented-signs.ts';
import { ownCpuSeconds, ownPeakBytes } from '../cpu.ts';

/** Signs in a volume: what the command takes where nothing is said. */
const VOLUME = 500;

const clocks = () => ({ ms: performance.now(), cpuMs: ownCpuSeconds() * 1_000 });

function since({ ms, cpuMs }: ReturnType<typeof clocks>) {
  const now = clocks();
  return { ms: now.ms - ms, cpuMs: now.cpuMs - cpuMs };
}

/** The whole job, as a shop would get it; `inUse`: bytes of memory whenever a volume was drawn, and was read back. */
async function make(out: string, count: number) {
  const list = inventSigns(0, count);
  const inUse: Record<Stage, number[]> = { fetched: [], drawn: [], checked: [] };
  const started = clocks();
  await makeSigns(
    {
      ...{ list, out, formats: [A5], design: 'classic', rules: PRESSES.universal, profile: undefined },
      ...{ cutName: '', volume: VOLUME, quantity: 1, material: '', isTest: false },
    },
    {
      onProgress: (stage, done) => {
        if (done % VOLUME === 0) inUse[stage].push(process.memoryUsage.rss());
      },
    },
  );
  const took = since(started);
  const files = new Map<string, number>();
  let last = { file: '', page: 0, url: '' };
  for await (const rows of readManifest(join(out, MANIFEST))) {
    last = rows.at(-1) ?? last;
    files.set(last.file, statSync(join(out, last.file)).size);
  }
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  return { ...took, bytes, peak: ownPeakBytes(), inUse, last };
}

/** Reading every code back alone, as the job did it. */
async function check(out: string) {
  const started = clocks();
  for await (const rows of readManifest(join(out, MANIFEST)))
    await checkVolume(join(out, rows[0]?.file ?? ''), rows);
  return since(started);
}

const [what, out = '', count] = process.argv.slice(2);
console.log(JSON.stringify(await (what === 'make' ? make(out, Number(count)) : check(out))));
