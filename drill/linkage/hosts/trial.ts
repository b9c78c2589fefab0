// Puts the thieves of one of two hosts on trial, at noon and after the night: the server's, who has no key, and the counter's, who sees nobody.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, Hosts } from '../../two-hosts/hosts.ts';
import { boundOf, standardError } from '../attack/grade.ts';
import { findOwners } from '../attack/queues.ts';
import { attackAll } from '../attack/thief.ts';
import { lookAtNoon, takeKeys, tryNoon } from '../noon.ts';
import { leftOf, percent, scoresOf } from '../trial.ts';
import { factsOf, listPublishedGroups, questionAfter } from '../truth.ts';
import type { Visited } from '../visits.ts';
import { takeHost, type Loot } from './loot.ts';
import { holdNight, openTown, type HostsPlan, type HostsTown } from './town.ts';

const ENOUGH = 0.95;
const DAY_MS = 86_400_000;

interface Case extends HostsTown {
  readonly hosts: Hosts;
}

/**
 * Answers whether who has the server's host names no more than who knows each person's group, and who has the counter's host no address, and
 * after the night nobody's score; and whether a copy of the keys with the one, and a proxy's log with the other, tell nearly all.
 */
export async function tryHosts(hosts: Hosts, { places, threshold }: HostsPlan): Promise<boolean> {
  const matter: Case = { hosts, ...(await openTown(hosts, { places, threshold })) };
  const { visitors } = matter;
  const planted = mkdtempSync(join(tmpdir(), 'kazva-planted-'));
  try {
    const everyKey = takeKeys(hosts.keys, new Map());
    cpSync(hosts.keys, join(planted, 'server'), { recursive: true });
    mkdirSync(join(planted, 'counter'));
    for (const { IPv6 } of visitors)
      appendFileSync(join(planted, 'counter/access.log'), `${IPv6.text} - - "POST /s/"\n`);
    const atNoon = await tryBoth(matter, 'noon', 0, everyKey);
    const isPlantedFound = await tryPlanted(matter, planted);
    await holdNight(hosts, matter.visited.town);
    const afterwards = await tryBoth(matter, 'after the night', 1, everyKey);
    return atNoon && isPlantedFound && afterwards;
  } finally {
    rmSync(planted, { recursive: true });
  }
}

/** `nights`: how many were held since everybody came. */
async function tryBoth(
  matter: Case,
  hour: string,
  nights: number,
  everyKey: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { hosts, visited, startOfWal } = matter;
  const scores = scoresOf(visited);
  const groups = await listPublishedGroups(hosts.owner.pool, visited);
  const ofServer = await takeHost(hosts.server, matter);
  const { best, tried, floorGuess } = attack(ofServer, visited);
  const bound = boundOf(groups, leftOf(scores, groups), floorGuess);
  const limit = bound + 3 * standardError(bound, scores.length);
  const isBlind = ofServer.keys === 0 && ofServer.addresses.length === 0;
  const isPublished = groups.length > 0;
  const areHeld = best.share <= limit && isBlind && (nights === 0 ? !isPublished : isPublished);
  console.log(
    `server's host, ${hour}: ${ofServer.keys} keys, addresses of ${ofServer.addresses.length}; ${percent(best.share)} of ${scores.length} named ` +
      `by ${tried} attacks, bound ${percent(bound)}, +3 SE ${percent(limit)}: ${areHeld ? 'holds' : 'DOES NOT HOLD'}  (${best.name})`,
  );
  const ofCounter = await takeHost(hosts.counter, matter);
  const linked = linkAddresses(ofCounter, visited);
  const isUnseen = ofCounter.addresses.length === 0 && linked === 0;
  console.log(
    `counter's host, ${hour}: ${ofCounter.keys} keys, addresses of ${ofCounter.addresses.length}, ${percent(linked)} of scores put beside one, ` +
      `bound 0.0 %: ${isUnseen ? 'holds' : 'DOES NOT HOLD'}`,
  );
  const [seen] = await lookAtNoon({
    scene: { owner: hosts.owner.pool, startOfWal, keysDir: hosts.keys },
    all: [visited],
    start: 0,
    noon: DAY_MS / 2 + nights * DAY_MS,
    everyKey,
  });
  return areHeld && isUnseen && seen !== undefined && tryNoon(seen, `counter's host, ${hour}`);
}

/** A copy of the keys with the server, a proxy's log with the counter. */
async function tryPlanted(matter: Case, folder: string): Promise<boolean> {
  const { hosts, visited } = matter;
  const withMore = (host: Host, name: string): Host => ({
    ...host,
    folders: [...host.folders, join(folder, name)],
  });
  const { best } = attack(await takeHost(withMore(hosts.server, 'server'), matter), visited);
  const linked = linkAddresses(await takeHost(withMore(hosts.counter, 'counter'), matter), visited);
  console.log(
    `planted: ${percent(best.share)} named from a server's host with a copy of the keys; ${percent(linked)} of scores put beside an address ` +
      `from a counter's host with a proxy's log`,
  );
  return best.share >= ENOUGH && linked >= ENOUGH;
}

const attack = ({ readings, opened }: Loot, visited: Visited) =>
  attackAll(
    [...readings.filter(({ table }) => table.startsWith('public.')), ...opened],
    factsOf(visited, [visited], 0),
    scoresOf(visited),
    questionAfter(visited),
  );

/** The share of people whose score is named by who puts the addresses, as they stand, beside the slips that he opens, as they came. */
function linkAddresses({ readings, opened, addresses }: Loot, visited: Visited): number {
  const owners = findOwners(readings, factsOf(visited, [visited], 0));
  const scores = scoresOf(visited);
  const came = opened
    .find(({ how }) => how.startsWith('lives'))
    ?.rows.filter(({ id }) => owners.has(id ?? ''))
    .toSorted((a, b) => Number(a['#first record']) - Number(b['#first record']));
  const named = addresses.filter((person, at) => Number(came?.[at]?.['score']) === scores[person]);
  return named.length / scores.length;
}
