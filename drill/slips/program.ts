// `npm run drill -- slips`: prints slips of paper, marks and photographs them as people do, and counts how many are read wrong.
import { parseArgs } from 'node:util';
import { seeded } from '../../bench/standing/chance.ts';
import { countInks, linesOf, type Inks } from './inks.ts';
import { HEADING, holds, isFound, judge, lineOf, none, sum, type Counts } from './judge.ts';
import { trySlips } from './trial.ts';

export const help = `Prints slips of paper, marks and photographs them as people do, and counts how many are read wrong.

npm run drill -- slips [--slips 200] [--seed 2032]

Each slip is marked with a pencil, a ballpoint or a felt pen: filled, ticked, crossed, half, corrected, struck out, twice, not at all.
It is photographed straight, askew, blurred, in shade, under a shadow, with noise, as a poor JPEG, on grey paper, and with all of it;
eight together as a sheet. Holds where 99.5 % are read right or put aside for a person and no more than 0.1 % are read wrong, and of
those with one bubble filled 97 % are read without a doubt; and where slips that were marked one bubble beside what is expected are
found to be wrong.

--seed: of chance. The bounds in client/members/paper-slips/reading/decide.ts were chosen with the seeds 1 to 2031, and are tried with others;
the last table says what they part.`;

export const smoke = ['--slips', '8'];
export const isForAnyLoad = true;

const PLANTED_SLIPS = 6;

/** Adds to the counts of a name. */
function add(all: Map<string, Counts>, name: string, became: keyof Counts): void {
  const counts = all.get(name) ?? none();
  counts[became] += 1;
  all.set(name, counts);
}

/** Whether slips that were marked one bubble beside what is expected are told to be wrong. */
async function findsPlanted(seed: number): Promise<boolean> {
  const all = new Map<string, Counts>();
  await trySlips(PLANTED_SLIPS, 1, seeded(seed), ({ name }, marking, slip) =>
    add(all, name, judge(marking, slip)),
  );
  const planted = sum(all.values());
  console.log(lineOf('planted', planted));
  return isFound(planted);
}

/** Whether slips were read as well as is promised, and a planted fault was seen. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { slips: { type: 'string', default: '200' }, seed: { type: 'string', default: '2032' } },
  });
  const seed = Number(values.seed);
  const [byShot, byKind] = [new Map<string, Counts>(), new Map<string, Counts>()];
  const inks: Inks = new Map();
  await trySlips(Number(values.slips), 0, seeded(seed), (shot, marking, slip) => {
    const became = judge(marking, slip);
    add(byShot, shot.name, became);
    add(byKind, marking.kind, became);
    countInks(inks, marking, slip);
    if (became === 'wrong' || became === 'missing')
      console.log(`${became}: ${marking.kind} ${marking.meant}, ${shot.name}: ${JSON.stringify(slip?.said)}`);
  });
  console.log(HEADING);
  for (const [name, counts] of [...byShot, ...byKind]) console.log(lineOf(name, counts));
  const all = sum(byShot.values());
  console.log(lineOf('all', all));
  for (const line of linesOf(inks)) console.log(line);
  return (await findsPlanted(seed)) && holds(all, byKind.get('filled') ?? none());
}
