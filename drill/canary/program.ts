// Sends votes with marks that stand nowhere else, and searches every file of the house for them: none may be there.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawVisitor, type Visitor } from './canaries.ts';
import { openCensus, type Census } from './census.ts';
import { formsOf } from './forms.ts';
import { openHouse, type House } from './house.ts';
import { judge } from './judge.ts';
import { createSender } from './requests.ts';

export const help = `Sends votes with addresses, agents and other marks that stand nowhere else; no file may hold one.

npm run drill -- canary [--votes 1000]

Each vote comes through a trusted proxy from an IPv4 and an IPv6 address of its own, with an agent, a referer, a language, a
cookie, and words in paths and queries. Then every file of the data, key, temp and home folders, PostgreSQL's and the WAL
among them, and all that was printed is searched for each as text, packed, in hex, base64, and as MD5, SHA-1 and SHA-256:
while the server runs, after it was stopped, and after it was killed in the middle of votes and started again.

Holds where none is found. Four packed bytes of IPv4 stand everywhere by chance: of those no more may be found than of as
many that were never sent, and 3 standard errors. A file with every form of some is planted, and must be found whole.`;

export const smoke = ['--votes', '20'];

const AT_ONCE = 12;
const PLANTED = 3;
const LAST_SHARE = 0.1;

/** Whether everything held. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { votes: { type: 'string', default: '1000' } } });
  const votes = Number(values.votes);
  const flock = (size: number): Visitor[] => Array.from({ length: size }, drawVisitor);
  const flocks = { sent: flock(votes), control: flock(votes), planted: flock(PLANTED) };
  const census = openCensus(flocks);
  console.log(`${census.wanted.sent} forms of ${votes} visitors, and as many of others who never come.`);
  const house = await openHouse();
  try {
    plant(house, flocks.planted);
    return await watch(house, census, flocks.sent);
  } finally {
    await house.close();
  }
}

async function watch(house: House, census: Census, visitors: readonly Visitor[]): Promise<boolean> {
  let url = await house.start();
  const codes = await house.furnish();
  console.log(`${visitors.length} votes, each after some other requests …`);
  const { acknowledged } = await sendAll(url, visitors, codes);
  const isSent = acknowledged === visitors.length;
  console.log(`${acknowledged} votes acknowledged.`);
  await house.flush();
  const whileRunning = look('while it runs', house, census);
  await house.stop('SIGTERM');
  const afterStop = look('after it was stopped', house, census);

  url = await house.start();
  // Killed while some of them vote once more.
  const kills: Promise<void>[] = [];
  const again = visitors.slice(0, Math.ceil(visitors.length * LAST_SHARE));
  const { failed } = await sendAll(url, again, codes, () => {
    kills.push(house.stop('SIGKILL'));
  });
  await Promise.all(kills);
  await house.start();
  await house.flush();
  console.log(`Killed in the middle: ${failed} requests got no answer.`);
  const afterKill = look('after it was killed and started again', house, census);
  return isSent && failed > 0 && whileRunning && afterStop && afterKill;
}

/** Looks into every file, and says what is there; answers whether it holds. */
function look(when: string, house: House, census: Census): boolean {
  const { holds, lines } = judge(census, census.count(house.folders()));
  console.log([`\n${when}:`, ...lines].join('\n'));
  return holds;
}

/** Sends everybody, some at once; `onHalf` is called when half of them are through. */
async function sendAll(
  url: string,
  visitors: readonly Visitor[],
  codes: readonly string[],
  onHalf: () => void = () => undefined,
): Promise<{ acknowledged: number; failed: number }> {
  const sender = createSender(url);
  const told = { acknowledged: 0, failed: 0 };
  let next = 0;
  const go = async (): Promise<void> => {
    for (let number = next++; number < visitors.length; number = next++) {
      const [visitor, code = ''] = [visitors[number], codes[number % codes.length]];
      if (number === Math.floor(visitors.length / 2)) onHalf();
      if (!visitor) return;
      try {
        await sender.wander(visitor, code);
        if (await sender.vote(visitor, code, number)) told.acknowledged += 1;
      } catch {
        // No answer: the server was killed.
        told.failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
  sender.close();
  return told;
}

/** Writes every form of the visitors into a file, with random bytes between. */
function plant(house: House, visitors: readonly Visitor[]): void {
  const pieces = visitors.flatMap((visitor) => Object.values(visitor).flatMap(formsOf));
  const bytes = pieces.flatMap((form) => [randomBytes(randomBytes(1)[0] ?? 1), form.bytes]);
  writeFileSync(join(house.planting, 'planted'), Buffer.concat(bytes));
}
