// `npm run drill -- sharing`: whether servers that count together in a Valkey judge as one would, also when it is away.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../bench/standing/chance.ts';
import { openValkey, UnsafeValkey } from '../../server/voting/standing/valkey.ts';
import { compare } from './courts.ts';
import { openProcesses, type Processes } from './processes.ts';
import { isThereValkey, startValkey } from './valkey.ts';

export const smoke = ['--slips', '300'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `Whether servers that count together in a Valkey judge as one would, also when it is away.

npm run drill -- sharing [--slips 5000] [--seed 1]

Three courts with one Valkey, and a fourth that hears everything, judge the same slips of homes, of IPv6 networks within each other, of a
Wi-Fi and a carrier, with bursts, slips that never came into the box, openings and hours that pass: each alike. Without Valkey they must
differ. Then two processes of the server take 50 votes of one network by turns: as many count as of one. When Valkey is killed
half way no vote is refused; a Valkey that would keep anything on a disk is not used.
Debian: apt-get install valkey-server.

Exit codes: 0 all held, 1 something did not, 3 Valkey is not installed here.`;

/** (k - 1) / 2 of a group of five. */
const ALLOWANCE = 2;

/** Whether everything held; null where Valkey is missing. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { slips: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
  });
  if (!(await isThereValkey())) {
    console.log('Not installed here: valkey-server. Debian: apt-get install valkey-server.');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'valkey-'));
  // Started by root, the servers are another account.
  chmodSync(folder, 0o711);
  const processes = await openProcesses();
  try {
    const courts = await judgeCourts(folder, Number(values.slips), Number(values.seed));
    const unsafe = await judgeUnsafe(folder);
    return (await judgeProcesses(folder, processes)) && courts && unsafe;
  } finally {
    await processes.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(holds: boolean, words: string): boolean {
  console.log(`${holds ? 'holds' : 'WRONG'}  ${words}`);
  return holds;
}

async function judgeCourts(folder: string, slips: number, seed: number): Promise<boolean> {
  const valkey = await startValkey(join(folder, 'courts'));
  const alike = await compare(valkey.url, slips, seeded(seed));
  const apart = await compare(valkey.url, slips, seeded(seed), false);
  await valkey.kill();
  const counts = Object.entries(alike.judgements).map(([judgement, count]) => `${count} ${judgement}`);
  const isVaried = ['COUNTED', 'NETWORK', 'CHANNEL', 'FLOOD'].every((each) => each in alike.judgements);
  return [
    tell(
      isVaried && alike.unalike === 0,
      `three courts as one: ${alike.unalike} unalike of ${counts.join(', ')}`,
    ),
    tell(apart.unalike > 0, `planted: each for itself, ${apart.unalike} unalike`),
  ].every(Boolean);
}

async function judgeUnsafe(folder: string): Promise<boolean> {
  const refused: boolean[] = [];
  for (const more of [
    ['--save', '60 1'],
    ['--appendonly', 'yes', '--dir', folder],
    ['--maxmemory-policy', 'allkeys-lru'],
  ]) {
    const valkey = await startValkey(join(folder, 'unsafe'), more);
    try {
      const { close } = await openValkey(valkey.url, { away: () => {}, back: () => {} });
      close();
      refused.push(false);
    } catch (error) {
      refused.push(error instanceof UnsafeValkey);
    }
    await valkey.kill();
  }
  return tell(
    refused.every(Boolean),
    `a Valkey that keeps or forgets what it should not is refused: ${refused.join(', ')}`,
  );
}

async function judgeProcesses(folder: string, { vote }: Processes): Promise<boolean> {
  const socket = join(folder, 'processes');
  const valkey = await startValkey(socket);
  const together = await vote(valkey.url);
  const apart = await vote(null);
  const killed = await vote(valkey.url, valkey.kill);
  const says = ({ waiting, unconfirmed }: typeof together) => `${waiting} count, ${unconfirmed} do not`;
  return [
    tell(together.waiting === ALLOWANCE && !together.isAlone, `two servers together: ${says(together)}`),
    tell(apart.waiting === 2 * ALLOWANCE, `planted: each for itself: ${says(apart)}`),
    tell(
      killed.isAlone && killed.waiting === 2 * ALLOWANCE,
      `Valkey killed half way, then each for itself: ${says(killed)}, and the log says so`,
    ),
  ].every(Boolean);
}
