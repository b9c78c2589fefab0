// Asks for the page of a sign again and again, and guesses by how long each answer took whether somebody had just been there.
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Random } from '../../server/operator/demo/random.ts';
import { newVote, sendByForm } from '../../test/http/process/votes.ts';
import { setUp } from '../linkage/scene.ts';
import { createTown, untilKnown } from '../linkage/town.ts';
import { percent } from '../linkage/trial.ts';
import { aNetwork } from '../linkage/visits.ts';
import { namedByTime, type Probe } from './classify.ts';
import { plantedServer } from './planted.ts';

export const help = `Guesses by the time of one answer whether somebody had just been at a place, and must not do better than by chance.

npm run drill -- timing [--probes 2000] [--cold 400]

Before each probe somebody opens the page of a place and votes there: of the place that is then probed, or of another one of its city, by
lot. A range of times is learned on one half of the probes, and tried on the other. Holds where it names no more than 55 % (with
fewer probes: 50 % and 3 standard errors), while the same names 90 % and more of a server that is planted, which keeps
each page for itself.

Beside it, and not judged: --cold probes of a city in which nobody had been at all for longer than signs are remembered, or somebody had
just now. Whoever was there warms the block of up to 250 signs, so that this tells that somebody was at one of them.`;

export const smoke = ['--probes', '60', '--cold', '20'];

const PLACES = 20;
const START = Date.UTC(2027, 0, 4, 10);
const GOAL = 0.55;
const ENOUGH = 0.9;
const PLANTED_PROBES = 200;
/** So short in the cold part, so that nobody waits for five seconds before each probe. */
const FRESH_MS = 50;
/** Between two networks' budgets nothing is shared: each probe comes from one of its own. */
const from = (): { readonly 'x-forwarded-for': string } => ({ 'x-forwarded-for': aNetwork() });

/** Whether the time of an answer tells nothing of its place. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { probes: { type: 'string', default: '2000' }, cold: { type: 'string', default: '400' } },
  });
  const [probes, cold] = [Number(values.probes), Number(values.cold)];
  const goal = Math.max(GOAL, 0.5 + (3 * 0.5) / Math.sqrt(probes / 2));
  const planted = namedByTime(await probePlanted());
  console.log(
    `planted: ${percent(planted)} of ${PLANTED_PROBES} probes of a server that keeps each page named`,
  );
  const which = await probeCity(probes, {}, 0);
  const share = namedByTime(which);
  const times = which.map(({ ms }) => ms).toSorted((a, b) => a - b);
  console.log(
    `at this place or another: ${percent(share)} of ${probes} probes named, goal ${percent(goal)}; median ` +
      `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms, load ${(loadavg()[0] ?? 0).toFixed(1)}: ${share <= goal ? 'holds' : 'DOES NOT HOLD'}`,
  );
  const any = namedByTime(await probeCity(cold, { freshMs: FRESH_MS }, 2 * FRESH_MS));
  console.log(
    `somebody or nobody at any of ${PLACES} places: ${percent(any)} of ${cold} probes named (not judged)`,
  );
  return share <= goal && planted >= ENOUGH;
}

/** With a pause nobody comes half of the times, and all is forgotten before; without one somebody comes each time. */
async function probeCity(
  count: number,
  remembering: { readonly freshMs?: number },
  pauseMs: number,
): Promise<Probe[]> {
  const scene = await setUp(START, remembering);
  try {
    const { url } = scene.house;
    const town = await createTown(scene.owner, 5, PLACES);
    await untilKnown(url, town);
    const random = new Random('who was there');
    const probes: Probe[] = [];
    const warmUp = 20;
    for (let number = -warmUp; number < count; number += 1) {
      const at = random.below(PLACES);
      const wasThere = random.next() < 0.5;
      const visited = wasThere ? at : (at + 1 + random.below(PLACES - 1)) % PLACES;
      if (pauseMs > 0) await sleep(pauseMs);
      if (pauseMs === 0 || wasThere) await visit(url, town.places[visited]?.code ?? '', 1 + random.below(10));
      const ms = await timeOf(`${url}/s/${town.places[at]?.code}`);
      if (number >= 0) probes.push({ ms, wasThere });
    }
    return probes;
  } finally {
    await scene.close();
  }
}

async function visit(url: string, code: string, score: number): Promise<void> {
  const headers = from();
  await (await fetch(`${url}/s/${code}`, { headers })).text();
  await sendByForm(url, newVote(code, score), headers);
}

async function timeOf(address: string): Promise<number> {
  const headers = from();
  const start = performance.now();
  await (await fetch(address, { headers })).text();
  return performance.now() - start;
}

async function probePlanted(): Promise<Probe[]> {
  const { url, close } = await plantedServer();
  const random = new Random('planted');
  const probes: Probe[] = [];
  try {
    for (let number = 0; number < PLANTED_PROBES; number += 1) {
      const wasThere = random.next() < 0.5;
      await (await fetch(`${url}/forget`)).text();
      await (await fetch(`${url}/${wasThere ? 'here' : 'there'}`)).text();
      probes.push({ ms: await timeOf(`${url}/here`), wasThere });
    }
  } finally {
    close();
  }
  return probes;
}
