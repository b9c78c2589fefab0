// `npm run bench -- abuse`: how long the server is busy with what nobody should send, and how much memory that takes.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { end, start } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { newVote, sendByApi } from '../../test/http/process/votes.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { writeReport } from '../report.ts';
import { memoryOf } from '../resident-memory.ts';
import { listAbuses, type Abuse } from './abuses.ts';

export const help = `How long the server is busy with abuse of GraphQL, and how much memory that takes.

Sends each abuse many times to a server of its own, one at a time, and looks at the median of the times and at the
resident memory before and after all of them.

  --times NUMBER   how often each is sent (30)`;

export const smoke = ['--times', '1'];

interface Figure {
  readonly name: string;
  readonly milliseconds: number;
}

/** Milliseconds until the answer is there, whole. */
async function send(
  url: string,
  { method = 'POST', search = '', type, body, codes }: Abuse,
): Promise<number> {
  const before = performance.now();
  const answered = fetch(`${url}/graphql${search}`, {
    method,
    headers: { 'content-type': type ?? 'application/json' },
    ...(body === undefined ? {} : { body }),
  }).then((response) => response.arrayBuffer());
  await answered.catch((error: unknown) => {
    // What is too large is refused before it was sent whole: then the line may be cut before the answer is read.
    if (!codes.includes('TOO_LARGE')) throw error;
  });
  return performance.now() - before;
}

async function measure(url: string, abuses: readonly Abuse[], times: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const abuse of abuses) {
    const waits: number[] = [];
    for (let count = 0; count < times; count += 1) waits.push(await send(url, abuse));
    figures.push({ name: abuse.name, milliseconds: median(waits) });
  }
  return figures;
}

/** Measures; answers whether each is answered soon, memory stays, and a vote gets through afterwards. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({ args: [...args], options: { times: { type: 'string', default: '30' } } });
  const times = Number(values.times);
  const dataDir = await mkdtemp(join(tmpdir(), 'kazva-abuse-'));
  // PostgreSQL may have to run under another account.
  await chmod(dataDir, 0o711);
  const server = await start({
    DATA_DIR: join(dataDir, 'var'),
    PORT: await freePort(),
    READING_BUDGET: '1000',
  });
  try {
    const code = /\/S\/(\d{9})/.exec(server.output())?.[1] ?? '';
    const abuses = listAbuses(code);
    // Twice: what the first passes compile and cache is no growth.
    for (let pass = 0; pass < 2; pass += 1) await measure(server.url, abuses, times);
    const before = memoryOf(server.process.pid ?? 0);
    const figures = await measure(server.url, abuses, times);
    const growth = memoryOf(server.process.pid ?? 0) - before;
    for (const { name, milliseconds } of figures.toSorted((a, b) => b.milliseconds - a.milliseconds))
      console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${name}`);
    const { isAcknowledged } = await sendByApi(server.url, newVote(code, 7));
    console.log(isAcknowledged ? 'A vote gets through afterwards.' : 'No vote gets through afterwards.');
    const worst = Math.max(...figures.map(({ milliseconds }) => milliseconds));
    const goals: Goal[] = [
      { name: 'A1', what: 'ms for the worst abuse, median', value: worst, bound: 50, is: 'at most' },
      { name: 'A2', what: 'MB of growth over all of them', value: growth, bound: 20, is: 'at most' },
    ];
    writeReport('abuse', {}, { figures, growth });
    return printGoals(goals, isAcknowledged);
  } finally {
    await end(server, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
}
