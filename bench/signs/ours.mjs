// Our own generator as it was built, in a process of its own: makes a whole job, and answers in a line of JSON.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { A5 } from '../../sign-generator/dist/formats.js';
import { readManifest } from '../../sign-generator/dist/job/manifest.js';
import { MANIFEST } from '../../sign-generator/dist/job/names.js';
import { makeSigns } from '../../sign-generator/dist/main.js';
import { PRESSES } from '../../sign-generator/dist/press/presses.js';
import { peak } from './peers/job.mjs';

const clocks = () => {
  const { user, system } = process.cpuUsage();
  return { ms: performance.now(), cpuMs: (user + system) / 1_000 };
};

/** The whole job, as a shop would get it; `inUse`: bytes of memory whenever a volume was drawn, and was read back. */
async function make(list, out, volume) {
  const inUse = { fetched: [], drawn: [], checked: [] };
  const start = clocks();
  let written;
  await makeSigns(
    {
      list,
      out,
      formats: [A5],
      design: 'classic',
      rules: PRESSES.universal,
      profile: undefined,
      cutName: '',
      volume,
      quantity: 1,
      material: '',
      isTest: false,
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
  const files = new Map();
  let last;
  for await (const rows of readManifest(join(out, MANIFEST))) {
    last = rows.at(-1) ?? last;
    files.set(last.file, statSync(join(out, last.file)).size);
  }
  return {
    ms: written.ms - start.ms,
    cpuMs: written.cpuMs - start.cpuMs,
    checkMs: end.ms - written.ms,
    bytes: [...files.values()].reduce((sum, size) => sum + size, 0),
    peak: peak(),
    inUse,
    last,
  };
}

const [file, out, volume] = process.argv.slice(2);
console.log(JSON.stringify(await make(JSON.parse(readFileSync(file, 'utf8')), out, Number(volume))));
