// One fault while people vote: what it does to a scene, and what is measured of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { judge, type Ledger } from './ledger.ts';
import type { City } from '../../test/support/city.ts';
import type { Scene } from './scene.ts';
import { gatherVoters, type Voters } from './voters.ts';

/** How much of a fault there is. */
export interface Size {
  /** How many people vote. */
  readonly people: number;
  /** How many votes are acknowledged before something is done, and twice as many after it. */
  readonly votes: number;
  /** How often something is done, where it is done again and again. */
  readonly times: number;
  /** How long something lasts. */
  readonly ms: number;
}

/** What people vote at, whatever stands behind it. */
interface Stand {
  readonly urls: () => readonly string[];
  readonly city: City;
  readonly ledger: () => Promise<Ledger>;
}

export interface Fault<Place = Scene> {
  readonly name: string;
  /** In words, with what is done. */
  readonly what: string;
  /** Does it; what it answers is wrong with it, beside what votes tell. */
  readonly strike: (scene: Place, voters: Voters, size: Size) => Promise<readonly string[]>;
}

/** What came of a fault. */
export interface Outcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly gapMs: number;
  /** What else is wrong, in words. */
  readonly complaints: readonly string[];
}

/** Above the lines of outcomes. */
export const HEAD = 'fault        acknowledged  lost  doubled  longest gap';

export function lineOf(name: string, { acknowledged, lost, doubled, gapMs, complaints }: Outcome): string {
  const figures = [String(acknowledged).padStart(12), String(lost).padStart(5), String(doubled).padStart(8)];
  const gap = `${(gapMs / 1_000).toFixed(1)} s`.padStart(12);
  return [name.padEnd(12), ...figures, gap, ...complaints.map((each) => ` ${each};`)].join(' ');
}

export const isGood = ({ lost, doubled, complaints }: Outcome): boolean =>
  lost + doubled + complaints.length === 0;

const PATIENCE_MS = 60_000;

/** Waits until the condition holds; false where that does not happen in time. */
export async function waitFor(condition: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(500)) {
    if (await condition().catch(() => false)) return true;
  }
  return false;
}

/** What it says, and the last that a server printed, which tells why it ended. */
function inALine(error: unknown): string {
  const lines = String(error).trim().split('\n');
  return [...new Set([lines[0], lines.at(-1)])].join(' ');
}

/** Strikes while people vote, lets them vote on, and compares what they heard with what is there. `before`: of earlier faults. */
export async function runFault<Place extends Stand>(
  fault: Fault<Place>,
  scene: Place,
  size: Size,
  before: string[],
): Promise<Outcome> {
  const voters = gatherVoters(
    scene.urls,
    scene.city.places.map(({ code }) => code),
    size.people,
  );
  try {
    return await strikeAt(voters, fault, scene, size, before);
  } finally {
    await voters.goHome();
  }
}

async function strikeAt<Place extends Stand>(
  voters: Voters,
  fault: Fault<Place>,
  scene: Place,
  size: Size,
  before: string[],
): Promise<Outcome> {
  const complaints: string[] = [];
  if (!(await voters.more(size.votes, PATIENCE_MS))) complaints.push('nobody could vote before it');
  complaints.push(...(await fault.strike(scene, voters, size).catch((error: unknown) => [inALine(error)])));
  const { ratings } = await scene.ledger();
  if (!(await voters.more(2 * size.votes, PATIENCE_MS))) complaints.push('nobody could vote after it');
  voters.calm();
  const opensAgain = async (): Promise<boolean> => (await scene.ledger()).ratings > ratings;
  if (!(await waitFor(opensAgain, PATIENCE_MS))) complaints.push('boxes do not open any more');
  await voters.goHome();
  before.push(...voters.acknowledged.map(({ ballotId }) => ballotId));
  const { lost, doubled, wrongSums } = judge(before, await scene.ledger());
  const acknowledged = voters.acknowledged.length;
  return {
    acknowledged,
    lost,
    doubled,
    gapMs: voters.longestGap(),
    complaints: [...complaints, ...wrongSums],
  };
}
