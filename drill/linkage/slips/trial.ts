// Puts slips of paper on trial: does a thief learn of which pile a sealed vote is, with the disk alone, with a code, and with the secret too?
import { randomBytes } from 'node:crypto';
import { drawPaperCode, type PaperCode } from '../../../server/foundation/paper-code.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { createSlipIds, type GiveSlipIds } from '../../../server/voting/piles/slip-ids.ts';
import { addPile } from '../../../test/support/piles.ts';
import type { Calendar } from '../calendar.ts';
import { readPages } from '../evidence/evidence.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Scene } from '../scene.ts';
import { createTown, untilKnown, type Town } from '../town.ts';
import { percent } from '../trial.ts';
import { aNetwork } from '../visits.ts';
import { placesBehind, type SealedId } from './joins.ts';
import { memberOf } from './member.ts';
import { plantJournal } from './planted-journal.ts';
import { plantPiles } from './planted-piles.ts';

const MORNING_MINUTE = 9 * 60;
const APART_MINUTES = 3;
const ENOUGH = 0.95;
const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

/** Of a batch that a member reads. */
const A_BATCH = 6;

export interface SlipsPlan {
  readonly places: number;
  readonly threshold: number;
}

interface Used {
  readonly code: PaperCode;
  /** Its place, by number. */
  readonly place: number;
}

/**
 * Answers whether of no vote that came by a slip of paper, scanned or read by a member, the place is known to who has the database, its
 * pages and its log, before the night and after it; whether a code without the secret leads nowhere, and with it, after the night, to no
 * sealed slip; and whether where piles list the ids that votes claim, and where a journal names the places of what was read, nearly all are named.
 */
export async function trySlips(
  scene: Scene,
  calendar: Calendar,
  { places, threshold }: SlipsPlan,
): Promise<boolean> {
  const { owner, house, keysDir } = scene;
  // The first half of the places is scanned, the other is filled in.
  const town = await createTown(owner, threshold, 2 * places);
  await untilKnown(house.url, town);
  const keys = await openKeyFolder(keysDir, null);
  const slipIds = createSlipIds(await keys.drawSecret('slips', randomBytes));
  // One fewer than any group has: nothing is published, and every slip is sealed again.
  const used = await handOut(scene, town, slipIds, threshold - 1);
  const planted = await plantPiles(
    owner,
    used.map(({ place }) => town.places[place]?.id ?? 0n),
  );
  const scanned = used.filter(({ place }) => place < places);
  const filled = used.filter(({ place }) => place >= places);
  const journal = await plantJournal(
    owner,
    filled.map(({ place }) => town.places[place]?.id ?? 0n),
  );
  for (const [at, { code, place }] of scanned.entries()) {
    await calendar.setMinute(MORNING_MINUTE + at * APART_MINUTES);
    await vote(house.url, { paper: code, ballotId: slipIds(code).vote, code: town.places[place]?.code });
  }
  const read = await memberOf(scene, town, calendar);
  for (let at = 0; at < filled.length; at += A_BATCH) {
    await calendar.pass(APART_MINUTES);
    await read(filled.slice(at, at + A_BATCH).map(({ code }) => code));
  }
  const before = await readPages({ owner, start: scene.startOfWal });
  await calendar.night();
  const after = await readPages({ owner, start: scene.startOfWal });
  const isFound =
    tellPlanted(before, 'planted_piles.', planted, 'piles list the ids that votes claim') &&
    tellPlanted(before, 'planted_journal.', journal, 'a journal names the places of slips that were read');
  const verdicts = [
    tellDisk(before, 'before the night', { town, used, slipIds }),
    tellDisk(after, 'after it', { town, used, slipIds }),
    tellCodes(before, after, { used, slipIds }),
  ];
  return isFound && verdicts.every(Boolean);
}

/** A pile for each place, of which so many slips are used, in turn. */
async function handOut(
  { owner }: Pick<Scene, 'owner'>,
  town: Town,
  slipIds: GiveSlipIds,
  each: number,
): Promise<Used[]> {
  const all: Used[] = [];
  for (const [place, { id }] of town.places.entries()) {
    const codes = Array.from({ length: 2 * each }, () => drawPaperCode(randomBytes));
    await addPile(owner, town, codes, {
      place: { id },
      beginsOn: '2026-12-01',
      endsOn: '2027-06-30',
      slipIds,
    });
    all.push(...codes.slice(0, each).map((code) => ({ code, place })));
  }
  return all.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

async function vote(url: string, slip: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'x-forwarded-for': aNetwork(), 'content-type': 'application/json' },
    body: JSON.stringify({ query: RATE, variables: { input: { ...slip, score: 7 } } }),
  });
  const text = await response.text();
  if (!text.includes('RatingReceived')) throw new Error(`A slip of paper was answered with ${text}`);
}

interface Matter {
  readonly town: Town;
  readonly used: readonly Used[];
  readonly slipIds: GiveSlipIds;
}

const inPublic = (readings: readonly Reading[]): Reading[] =>
  readings.filter(({ table }) => table.startsWith('public.'));

/** How many votes' claims are found, and the sealed rows beside them, of whichever vote of its batch, as who has the secret and the codes knows them. */
function sealedBy(
  readings: readonly Reading[],
  { used, slipIds }: Pick<Matter, 'used' | 'slipIds'>,
): { readonly votes: number; readonly sealed: ReadonlySet<SealedId> } {
  const lives = readings.filter(({ how }) => how === 'lives in the WAL');
  const rowsOf = (table: string) => lives.filter((each) => each.table === table).flatMap(({ rows }) => rows);
  const claims = new Map(rowsOf('public.ballot_ids').map((row) => [row['id'], row['#transaction']]));
  const found = used.flatMap(({ code }) => claims.get(slipIds(code).claim) ?? []);
  const transactions = new Set(found);
  const beside = rowsOf('public.ballots').filter((row) => transactions.has(row['#transaction'] ?? ''));
  return { votes: found.length, sealed: new Set(beside.map((row) => row['id'] ?? '')) };
}

/** With the disk alone: places that sealed votes lead to. */
function tellDisk(all: readonly Reading[], when: string, matter: Matter): boolean {
  const readings = inPublic(all);
  const { town, used } = matter;
  const { votes, sealed } = sealedBy(readings, matter);
  const places = new Set(town.places.map(({ id }) => String(id)));
  const behind = placesBehind(readings, [...sealed], places);
  const named = [...behind.values()].filter((found) => found.size > 0).length;
  const holds = named === 0 && votes === used.length && sealed.size === votes;
  console.log(
    `slips of paper, ${when}: of ${votes} of ${used.length} votes, half of them read by a member, the sealed rows are known, ${named} of them lead to a pile or a place: ` +
      (holds ? 'holds' : 'DOES NOT HOLD'),
  );
  return holds;
}

/** With all codes, of a photograph of each slip: by another secret nothing; by the right one before the night the row, after it none. */
function tellCodes(
  before: readonly Reading[],
  after: readonly Reading[],
  { used, slipIds }: Pick<Matter, 'used' | 'slipIds'>,
): boolean {
  const strange = createSlipIds(randomBytes(32));
  const valuesIn = (readings: readonly Reading[]): Set<string | null> =>
    new Set(readings.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))));
  const known = valuesIn(inPublic([...before, ...after]));
  const isThere = (give: GiveSlipIds, code: PaperCode): boolean => {
    const { listed, vote: ofVote, claim } = give(code);
    return [listed, ofVote, claim].some((id) => known.has(id));
  };
  const without = used.filter(({ code }) => isThere(strange, code)).length;
  const withIt = used.filter(({ code }) => isThere(slipIds, code)).length;
  // What lives in the box now: all of it was sealed again in one transaction.
  const living = after.filter(({ table, how }) => table === 'public.ballots' && how === 'heap pages');
  const again = sealedBy(after, { used, slipIds }).sealed;
  const kept = living
    .flatMap(({ rows }) => rows)
    .filter((row) => row['#xmax'] === '0' && again.has(row['id'] ?? ''));
  const holds = without === 0 && withIt === used.length && kept.length === 0;
  console.log(
    `      with the codes of all, and no secret, ${without} ids are found; with the secret that of ${withIt} of ${used.length}, whose moment the log ` +
      `tells and, before the night, the keys what they say; after it ${kept.length} of these rows are left: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}

function tellPlanted(
  all: readonly Reading[],
  schema: string,
  planted: ReadonlyMap<SealedId, string>,
  fault: string,
): boolean {
  const readings = all.filter(({ table }) => table.startsWith(schema));
  const behind = placesBehind(readings, [...planted.keys()], new Set(planted.values()));
  const named = [...planted].filter(([id, place]) => {
    const found = behind.get(id);
    return found?.size === 1 && found.has(place);
  });
  const share = named.length / planted.size;
  console.log(`planted: ${percent(share)} of the places named where ${fault}`);
  return share >= ENOUGH;
}
