// Asks for the page of a sign again and again, and guesses by how long each answer took whether somebody had just been there.
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Random } from '../../server/operator/demo/random.ts';
import { newVote, sendByForm } from '../../test/http/process/votes.ts';
import { setUp, type Scene } from '../linkage/scene.ts';
import { createTown, untilKnown, type Town } from '../linkage/town.ts';
import { percent } from '../linkage/trial.ts';
import { aNetwork } from '../linkage/visits.ts';
import { namedByTime, type Probe } from './classify.ts';
import { plantedServer } from './planted.ts';

export const help = `Guesses by the time of one answer whether somebody had just been at a place, or in a city, and must not do better than by chance.

npm run drill -- timing [--probes 2000] [--cold 2000]

Before each probe somebody opens the page of a place and votes there, by lot at one of two. A range of times is learned on one half of
the probes, and tried on the other. Holds where it names no more than 55 % (with fewer probes: 50 % and 3 standard errors), while the
same names 90 % and more of a server that is planted, which keeps each page for itself.

--probes: of the place that is then probed, or of another one of its city.
--cold: of another place of its city and its block of signs, or of one of another city and another block. Before each, nobody had been at
any for longer than they are remembered, which is a quarter of a second here and five seconds else. Beside it a quarter as many of a
server that reads nothing again before anybody asks: with 400 of them and more it must be told by more than chance.`;

export const smoke = ['--probes', '60', '--cold', '20'];

const PLACES = 20;
/** Of each of two cities: together more signs than a block has, and not more than two have. */
const PLACES_OF_TWO = 150;
const START = Date.UTC(2027, 0, 4, 10);
const GOAL = 0.55;
const ENOUGH = 0.9;
const PLANTED_PROBES = 200;
/** With fewer even what is there may be missed. */
const PROBES_TO_TELL = 400;
/** So short where everything is to be forgotten, so that nobody waits for five seconds before each probe. */
const FRESH_MS = 250;
const PAUSE_MS = 1.2 * FRESH_MS;
/** Between two networks' budgets nothing is shared: each probe comes from one of its own. */
const from = (): { readonly 'x-forwarded-for': string } => ({ 'x-forwarded-for': aNetwork() });

/** What so many probes may name by chance. */
const mostByChance = (probes: number): number => 0.5 + (3 * 0.5) / Math.sqrt(probes / 2);

/** Whether the time of an answer tells nothing of its place, nor of its city. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { probes: { type: 'string', default: '2000' }, cold: { type: 'string', default: '2000' } },
  });
  const [probes, cold] = [Number(values.probes), Number(values.cold)];
  const planted = namedByTime(await probePlanted());
  console.log(
    `planted: ${percent(planted)} of ${PLANTED_PROBES} probes of a server that keeps each page named`,
  );
  const isPlaceHidden = judge('at this place or another', await probePlaces(probes));
  const isCityHidden = judge('in this city or another', await probeCities(cold, true));
  const unkept = await probeCities(Math.ceil(cold / 4), false);
  const told = namedByTime(unkept);
  const isTold = unkept.length < PROBES_TO_TELL || told > mostByChance(unkept.length);
  console.log(
    `planted: ${percent(told)} of ${unkept.length} probes named where nothing is read again before anybody asks`,
  );
  return isPlaceHidden && isCityHidden && isTold && planted >= ENOUGH;
}

/** Prints how many were named; answers whether these are few enough. */
function judge(what: string, probes: readonly Probe[]): boolean {
  const goal = Math.max(GOAL, mostByChance(probes.length));
  const share = namedByTime(probes);
  const times = probes.map(({ ms }) => ms).toSorted((a, b) => a - b);
  console.log(
    `${what}: ${percent(share)} of ${probes.length} probes named, goal ${percent(goal)}; median ` +
      `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms, load ${(loadavg()[0] ?? 0).toFixed(1)}: ${share <= goal ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return share <= goal;
}

/** A visit before a probe, and what is probed. */
interface Draw {
  readonly visited: string;
  readonly probed: string;
  readonly wasThere: boolean;
}

function probePlaces(count: number): Promise<Probe[]> {
  return withScene({}, async ({ owner, house: { url } }) => {
    const town = await createTown(owner, 5, PLACES);
    await untilKnown(url, town);
    const codeAt = (at: number): string => town.places[at % PLACES]?.code ?? '';
    return probe(url, count, 0, (random) => {
      const [at, wasThere] = [random.below(PLACES), random.next() < 0.5];
      const visited = wasThere ? at : at + 1 + random.below(PLACES - 1);
      return { visited: codeAt(visited), probed: codeAt(at), wasThere };
    });
  });
}

/** Signs of one city in the lower block, and of the other one in the upper. */
function probeCities(count: number, isKeptUp: boolean): Promise<Probe[]> {
  return withScene({ freshMs: FRESH_MS, isKeptUp }, async ({ owner, house: { url } }) => {
    const [here, elsewhere] = [
      await createTown(owner, 5, PLACES_OF_TWO),
      await createTown(owner, 5, PLACES_OF_TWO),
    ];
    await untilKnown(url, elsewhere);
    const codesOf = ({ places }: Town, isLower: boolean): string[] =>
      places.map(({ code }) => code).filter((code) => code < '5' === isLower);
    const [lower, upper] = [codesOf(here, true), codesOf(elsewhere, false)];
    const oneOf = (random: Random, codes: readonly string[]) => codes[random.below(codes.length)] ?? '';
    return probe(url, count, PAUSE_MS, (random) => {
      const wasThere = random.next() < 0.5;
      return { visited: oneOf(random, wasThere ? lower : upper), probed: oneOf(random, lower), wasThere };
    });
  });
}

async function withScene(
  settings: Parameters<typeof setUp>[1],
  work: (scene: Scene) => Promise<Probe[]>,
): Promise<Probe[]> {
  const scene = await setUp(START, settings);
  try {
    return await work(scene);
  } finally {
    await scene.close();
  }
}

async function probe(
  url: string,
  count: number,
  pauseMs: number,
  draw: (random: Random) => Draw,
): Promise<Probe[]> {
  const random = new Random('who was there');
  const probes: Probe[] = [];
  const warmUp = 20;
  for (let number = -warmUp; number < count; number += 1) {
    const { visited, probed, wasThere } = draw(random);
    if (pauseMs > 0) await sleep(pauseMs);
    await visit(url, visited, 1 + random.below(10));
    const ms = await timeOf(`${url}/s/${probed}`);
    if (number >= 0) probes.push({ ms, wasThere });
  }
  return probes;
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
