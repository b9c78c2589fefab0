// `npm run bench -- signs`: hundreds and thousands of signs, ours beside pdf-lib, @react-pdf/renderer and reportlab.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { decodePdfPage } from '../../test/support/pdf.ts';
import { median, printGoals } from '../goals.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { readOptions, type Options } from './args.ts';
import { createContenders, PEER_MS, type Contender } from './contenders.ts';
import { FEW, goalsOf, MANY, printTable, type Run } from './verdict.ts';

export const help = `Signs of A5: how long 600 and 20,000 take, how much memory, how many bytes, beside peers.

Every round makes the same 600 signs with each, in another order; then the 20,000, a peer in one round where that takes over
30 seconds, and not at all where it would take over 5 minutes. A peer that fails, or takes that long after all, is ended, said
to and not tried again. The peers draw the same texts, discs and code on every page, at fixed places, with the same fonts, and read nothing back. Ours is a whole job: it fits texts,
mixes inks, writes one file as they do, a manifest, a job sheet and a proof; then it reads every code back, which is measured
apart. At the end ours makes many volumes at once, to see whether memory grows.

  ours        sign-generator/main.ts, PDF/X-1a
  pdf-lib     the code as one SVG path
  react-pdf   @react-pdf/renderer, the code as one Path
  reportlab   the code by its own widget (Debian: apt-get install python3-reportlab)

  --rounds N     how many rounds (5)
  --volumes N    how many volumes of 500 signs at the end (400)
  --few-only     without the 20,000
  --only NAMES   some contenders, with commas between`;

export const smoke = ['--rounds', '1', '--volumes', '1', '--few-only', '--only', 'ours'];

const VOLUME = 500;
const SHORT_MS = 30_000;
/** Dots an inch at which a code is surely read. */
const DPI = 100;

/** Makes the signs, says how long it took, and makes sure that the last page bears the last code. */
async function make(
  { name, make: start }: Contender,
  count: number,
  round: number,
  volume?: number,
): Promise<Run> {
  const { figures, last } = await start(count, volume);
  const { ms, cpuMs, peak, bytes } = figures;
  console.log(
    `round ${round + 1}  ${String(count).padStart(6)} ${name.padEnd(11)}${(ms / 1_000).toFixed(2).padStart(8)} s, ` +
      `${(cpuMs / 1_000).toFixed(2)} s of CPU, ${Math.round(peak / 1e6)} MB, ${Math.round(bytes / count)} bytes a sign`,
  );
  const read = await decodePdfPage(last.file, last.page, DPI);
  if (read !== last.url) throw new Error(`${name}: the last page says ${read}, not ${last.url}.`);
  return { round, name, count, figures };
}

/** How long the many would take after what the few took. */
function expectedMs(runs: readonly Run[], { name }: Contender): number {
  const few = runs.filter((run) => run.name === name && run.count === FEW);
  return (median(few.map(({ figures }) => figures.ms + (figures.checkMs ?? 0))) * MANY) / FEW;
}

/** A peer may run out of memory, which ends its process: that is a result too. Null, and said. */
async function tryToMake(contender: Contender, count: number, round: number): Promise<Run | null> {
  try {
    return await make(contender, count, round);
  } catch (error) {
    if (contender.name === 'ours') throw error;
    const reason =
      /^FATAL ERROR: .*|^\w*Error: (?!Command failed).*/m.exec(String(error))?.[0] ?? 'it was ended';
    console.log(`round ${round + 1}  ${String(count).padStart(6)} ${contender.name} failed: ${reason}`);
    return null;
  }
}

async function measure(
  contenders: readonly Contender[],
  { rounds, isFewOnly }: Options,
): Promise<readonly Run[]> {
  const few: Run[] = [];
  // Whoever failed once would fail again, and late.
  const failed = new Set<Contender>();
  for (let round = 0; round < rounds; round++)
    for (const contender of rotate(contenders, round)) {
      if (failed.has(contender)) continue;
      const made = await tryToMake(contender, FEW, round);
      if (made === null) failed.add(contender);
      else few.push(made);
    }
  if (isFewOnly) return few;
  const many: Run[] = [];
  for (let round = 0; round < rounds; round++)
    for (const contender of rotate(contenders, round)) {
      if (failed.has(contender)) continue;
      const [limit, expected] = [round === 0 ? PEER_MS : SHORT_MS, expectedMs(few, contender)];
      if (contender.name === 'ours' || expected <= limit) {
        const made = await tryToMake(contender, MANY, round);
        if (made === null) failed.add(contender);
        else many.push(made);
      } else if (round === 0)
        console.log(
          `${contender.name}: ${MANY} would take ${Math.round(expected / 60_000)} minutes: left out.`,
        );
    }
  return [...few, ...many];
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = readOptions(args);
  const { rounds, volumes, only } = options;
  const place = join(import.meta.dirname, '..', '..', 'var', 'bench');
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, 'signs-'));
  try {
    const contenders = await createContenders(only, folder);
    const runs = await measure(contenders, options);
    const ours = contenders.find(({ name }) => name === 'ours');
    const large = volumes > 0 && ours ? await make(ours, volumes * VOLUME, 0, VOLUME) : null;
    console.log(`\n${printTable([...runs, ...(large ? [large] : [])])}\n`);
    const versions = Object.fromEntries(contenders.map(({ name, about }) => [name, about]));
    writeReport('signs', versions, { rounds, runs, large });
    return printGoals(goalsOf(runs, large?.figures ?? null));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
