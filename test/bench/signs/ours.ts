// Our own generator, in a process of its own: makes a whole job, and answers in a line of JSON.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { A5 } from '../../../sign-generator/formats.ts';
import { readManifest } from '../../../sign-generator/job/manifest.ts';
import { MANIFEST } from '../../../sign-generator/job/names.ts';
import { makeSigns, type Stage } from '../../../sign-generator/main.ts';
import { PRESSES } from '../../../sign-generator/press/presses.ts';
import { inventSigns } from '../../support/invented-signs.ts';
import { ownCpuSeconds, ownPeakBytes } from '../cpu.ts';

const clocks = () => ({ ms: performance.now(), cpuMs: ownCpuSeconds() * 1_000 });

/** The whole job, as a shop would get it; `inUse`: bytes of memory whenever a volume was drawn, and was read back. */
async function make(out: string, count: number, volume: number) {
  const list = inventSigns(0, count);
  const inUse: Record<Stage, number[]> = { fetched: [], drawn: [], checked: [] };
  const start = clocks();
  let written: ReturnType<typeof clocks> | undefined;
  await makeSigns(
    {
      ...{ list, out, formats: [A5], design: 'classic', rules: PRESSES.universal, profile: undefined },
      ...{ cutName: '', volume, quantity: 1, material: '', isTest: false },
    },
    {
      onProgress: (stage, done) => {
        // The first word of reading back: all that was drawn is written.
        if (stage === 'checked') written ??= clocks();
        if (done > 0 && done % volume === 0) inUse[stage].push(process.memoryUsage.rss());
      },
    },
  );
  const end = clocks();
  const files = new Map<string, number>();
  let last = { file: '', page: 0, url: '' };
  for await (const rows of readManifest(join(out, MANIFEST))) {
    last = rows.at(-1) ?? last;
    files.set(last.file, statSync(join(out, last.file)).size);
  }
  if (written === undefined) throw new Error('Nothing was read back.');
  return {
    ...{ ms: written.ms - start.ms, cpuMs: written.cpuMs - start.cpuMs, checkMs: end.ms - written.ms },
    ...{ bytes: [...files.values()].reduce((sum, size) => sum + size, 0), peak: ownPeakBytes(), inUse, last },
  };
}

const [out = '', count, volume] = process.argv.slice(2);
console.log(JSON.stringify(await make(out, Number(count), Number(volume))));
