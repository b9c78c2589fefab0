// Plays a thief who knows when everybody voted and reads the whole machine: how many people's scores can he name?
import { parseArgs } from 'node:util';
import { startContract } from '../../test/municipality/service-requests/contract.ts';
import { openHosts } from '../two-hosts/hosts.ts';
import { calendarFrom } from './calendar.ts';
import { tryCitizen } from './citizen/trial.ts';
import { tryEvents } from './events/trial.ts';
import { readEverything } from './evidence/evidence.ts';
import { tryFullGroups } from './full-groups.ts';
import type { Look } from './house.ts';
import { readLogs } from './logs.ts';
import { tryMember } from './member.ts';
import { tryOneScore } from './one-score.ts';
import { drawPeople } from './people.ts';
import { tryHosts } from './hosts/trial.ts';
import { tryPhones } from './phone/trial.ts';
import { plantAll } from './planted.ts';
import { tryDayParts } from './lines/day-parts.ts';
import { tryLines } from './lines/trial.ts';
import { lookAtNoon, takeKeys, tryNoon } from './noon.ts';
import { tryRestore } from './restore/trial.ts';
import { setUp, type Scene } from './scene.ts';
import { trySlips } from './slips/trial.ts';
import { tryWays } from './ways/trial.ts';
import { makeTown } from './stranger/make-town.ts';
import { tryDump } from './stranger/trial.ts';
import { tryOutward } from './outward/trial.ts';
import { tryPulse } from './pulses/trial.ts';
import { createTown } from './town.ts';
import { HEAD, tryCity, tryPlanted, type Case } from './trial.ts';
import { tryYear } from './versions/year.ts';
import { sendDuring, type Visited } from './visits.ts';

export const help = `Reads all that a thief could, who saw when everybody voted, and names as many people's scores as can be.

npm run drill -- linkage [--votes 600] [--k 5,10,20] [--places 6] [--days 56] [--street 12] [--year 365]

One live city for each k, with so many votes over so many days, most followed by an answer and a comment: the real
server, box and counter on a clock that is set, with a night of each city. The thief knows the order and minute in which people
came to each place, can tell whose words a comment is, and reads dumps, every row's xmin, cmin and ctid, heap and index pages
with their dead rows, the WAL, every file and every log. Each attacker puts people and scores beside each other in another way;
the best one counts. A second thief saw nobody: from the same he names of each slip that came the place, by the order in which
slips were written, taken out and published. A third comes at noon of a day, with the keys that lie there then.
A fourth is a member with every right: he reads all that the database's role behind members' pages and files may read.

Then come those who do something themselves. A citizen with 1, 4, 8 and 200 addresses votes for six evenings at --street quiet places,
each of which one other visits an evening, to leave that other alone in a group; once without, once with the secret of the draws.
A database is taken back to the evening before a night. Groups of exactly k wait for eight nights. Slips of paper are used, and a thief
with the disk, with their codes and with the secret of their ids looks for the pile of each sealed vote. Somebody hands out one slip, and looks in what is told of a group's ways whether it came. Whoever voted
reports something broken to the city's own server, and webhooks are told: a thief has that server's log, what was told, and all that is ours. Somebody who saw who rode which
line takes the sums of lines from what their places published. A member ends an event each night and takes his own votes
from what is pooled early. Somebody keeps every published version of --year days, between which places are added,
moved and removed, and takes one from another, sums from larger ones, and averages what stands in many. It is
counted how many whole groups of the demo city's invented ratings have one score.

Last, server and counter run as two hosts, and people vote. One thief copies the server's host, another the counter's, at noon and after
the night: files, settings, and what the database login in them reads. Whoever picks up one of three phones, on which different things
were said at the same places, reads all that its browser keeps, before and after it was sent, with and without a connection: the Chromium of
tests, or that of CHROMIUM_PATH.

npm run drill -- linkage --dump FILE [--truth FILE]
npm run drill -- linkage --town FOLDER [--votes …]

The first attacks a dump that you bring: plain, also as gzip, or in another format that pg_restore of this machine reads. It is read as
text; nothing in it is run. Without the truth it says what it finds in rows that are one person's each: times, an order, rows that can be
told apart, ids in two tables. With the truth, a CSV, it names scores and places too, and says how many anybody could. It ends with 0
where nothing was found, 1 where something was, 3 where the dump or the truth cannot be read. The second makes a town with votes
for that: its dump and its truth. docs/anonymity-challenge.md says how to go on.

Holds where the first names no more than who knows each person's group and guesses its mode, plus 3 standard errors, both
in groups of exactly k (the bound of k) and in those that were published here, none of them smaller; the second no more than who
knows each day's places and guesses their mode; the third, of those who came before the last night and still wait, no more than
the mode of those who wait at their place, while who took each key before it died names nearly everybody; the member no more than
the first; the citizen no more than the mode of as many others as his allowance leaves in the smallest group; where after a restore
nothing counts twice, and no two published states differ by fewer than k; where of groups of exactly k none opens after the first
night; where no sealed vote leads to a pile of slips of paper, scanned or read by a member, and no group tells that few came by one; where no report and nothing that a webhook is told leads to a vote; where an early pool leaves no fewer than k beside a member's votes; where the server's host has no key, and names no more than groups allow, and the counter's no address; where phones tell
nothing of what was sent; where nothing that versions give is of fewer than k; where the same attackers
name 95 % and more in each of the bad schemas, streets and versions that are planted; and where no log names a code, a slip or
an address.`;

export const smoke = [
  '--votes',
  '60',
  '--k',
  '5',
  '--places',
  '2',
  '--days',
  '14',
  '--street',
  '3',
  '--year',
  '24',
];

// The last night is that after the end of a quarter, so that what is left at quiet places is pooled.
const LAST_MIDNIGHT = Date.UTC(2027, 0, 1);
const DAY_MS = 86_400_000;
/** After so much of the days somebody comes at noon, with keys. */
const NOON_AT = 0.75;

interface Plan {
  readonly votes: number;
  readonly thresholds: readonly number[];
  readonly places: number;
  readonly days: number;
  /** Places of the citizen's street. */
  readonly street: number;
  /** Days of published versions. */
  readonly year: number;
  /** A dump that is attacked in place of all this, and its truth. */
  readonly dump: string | null;
  readonly truth: string | null;
  /** A folder for a town that is made in place of all this. */
  readonly town: string | null;
}

/** Whether everything held; null where a dump cannot be read. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const plan = readPlan(args);
  if (plan.dump !== null) return tryDump(plan.dump, plan.truth);
  if (plan.town !== null) {
    const [threshold = 5] = plan.thresholds;
    await makeTown(plan.town, { ...plan, threshold, end: LAST_MIDNIGHT });
    return true;
  }
  const start = LAST_MIDNIGHT - plan.days * DAY_MS;
  const scene = await setUp(start);
  try {
    const all: Visited[] = [];
    for (const threshold of plan.thresholds) {
      const { votes, places, days } = plan;
      const people = drawPeople({ seed: `linkage ${threshold}`, people: votes, places, days });
      all.push({ town: await createTown(scene.owner, threshold, places), people });
    }
    console.log(`${plan.votes} people vote in each city, over ${plan.days} days …`);
    const noon = Math.floor(plan.days * NOON_AT) * DAY_MS + DAY_MS / 2;
    const everyKey = new Map<string, string>();
    const walk = (from: number, until: number): Promise<Look[]> =>
      sendDuring(scene.house, all, { start, from, until }, () => takeKeys(scene.keysDir, everyKey));
    const before = await walk(0, noon);
    const atNoon = await lookAtNoon({ scene, all, start, noon, everyKey });
    const looks = [...before, ...(await walk(noon, (plan.days + 1) * DAY_MS))];
    tellLooks(looks);
    const [first] = all;
    if (first) await plantAll(scene.owner, first, start);
    const say = (sentence: string): void => console.log(sentence);
    const readings = await readEverything({ ...scene, start: scene.startOfWal }, say);
    const matter: Case = { scene, readings, all, start };
    const verdicts = [looks.every(({ spoiled }) => spoiled === 0), tryPlanted(matter), tellLogs(matter)];
    console.log(HEAD);
    for (const visited of all) verdicts.push(await tryCity(matter, visited));
    for (const seen of atNoon) verdicts.push(tryNoon(seen));
    verdicts.push(await tryMember(scene, all, start), tryOneScore(plan.thresholds));
    verdicts.push(await tryAfterwards(scene, plan), await tryElsewhere(plan));
    return verdicts.every(Boolean);
  } finally {
    await scene.close();
  }
}

/** The citizen, on evenings after the town's; and a year of another house, which has no city but what is tried there. */
async function tryAfterwards(
  scene: Scene,
  { thresholds: [threshold = 5], street: places, year: days }: Plan,
): Promise<boolean> {
  const evenings = calendarFrom(scene.house, LAST_MIDNIGHT + 2 * DAY_MS);
  const held = [await tryCitizen(scene, evenings, { places, threshold })];
  const contract = await startContract();
  const other = await setUp(LAST_MIDNIGHT, { requestHosts: [contract.host] });
  try {
    const calendar = calendarFrom(other.house, LAST_MIDNIGHT);
    held.push(await tryRestore(other, calendar, { places, threshold }));
    held.push(await tryFullGroups(other, calendar, { places: 4 * places, threshold }));
    held.push(await trySlips(other, calendar, { places, threshold }));
    held.push(await tryWays(other, calendar, threshold));
    held.push(await tryOutward(other, contract, calendar, { places, threshold }));
    held.push(await tryPulse(other, calendar, { teams: places, threshold }));
    held.push(tryLines(threshold), tryDayParts(threshold), tryEvents(threshold));
    held.push(await tryYear(other, calendar, days));
    return held.every(Boolean);
  } finally {
    await other.close();
    await contract.close();
  }
}

/** One of two hosts, and a phone, by the machine's clock. */
async function tryElsewhere({ thresholds: [threshold = 5], places }: Plan): Promise<boolean> {
  const hosts = await openHosts();
  try {
    // First, so that the server knows its signs.
    const ofPhones = await createTown(hosts.owner.pool, threshold, 2);
    const areHostsHeld = await tryHosts(hosts, { places, threshold });
    return (await tryPhones(hosts.url, ofPhones)) && areHostsHeld;
  } finally {
    await hosts.close();
  }
}

function readPlan(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      votes: { type: 'string', default: '600' },
      k: { type: 'string', default: '5,10,20' },
      places: { type: 'string', default: '6' },
      days: { type: 'string', default: '56' },
      street: { type: 'string', default: '12' },
      year: { type: 'string', default: '365' },
      dump: { type: 'string' },
      truth: { type: 'string' },
      town: { type: 'string' },
    },
  });
  return {
    votes: Number(values.votes),
    thresholds: values.k.split(',').map(Number),
    places: Number(values.places),
    days: Number(values.days),
    street: Number(values.street),
    year: Number(values.year),
    dump: values.dump ?? null,
    truth: values.truth ?? null,
    town: values.town ?? null,
  };
}

function tellLooks(looks: readonly Look[]): void {
  const sum = (of: keyof Look): number => looks.reduce((total, look) => total + look[of], 0);
  console.log(
    `${looks.length} looks into the boxes: ${sum('ratings')} scores, ${sum('answers')} answers and ${sum('comments')} comments opened, ` +
      `${sum('pooled')} slips pooled, ${sum('spoiled')} refused by their key.`,
  );
}

/** Whether the logs name nothing that they must not. */
function tellLogs({ scene, readings, all }: Case): boolean {
  const codes = all.flatMap(({ town }) => town.places.map(({ code }) => code));
  const slips = readings.filter(
    ({ table, how }) => /^public\.ballot(s|_ids)$/.test(table) && how === 'lives in the WAL',
  );
  const ids = slips.flatMap(({ rows }) => rows.map(({ id }) => id ?? ''));
  const { lines, named } = readLogs(scene.logs, [...codes, ...ids, '2001:db8']);
  console.log(
    `logs: ${lines} lines, which name ${named.length} of ${codes.length} codes and ${ids.length} slips`,
  );
  return named.length === 0 && ids.length > 0;
}
