// Puts the pulse of the staff on trial: does a thief learn of which team a sealed answer is, or that it is the staff's at all?
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import { addPulse } from '../../../test/support/pulses.ts';
import type { Calendar } from '../calendar.ts';
import { readPages } from '../evidence/evidence.ts';
import type { Reading, Row } from '../evidence/reading.ts';
import type { Scene } from '../scene.ts';
import { placesBehind, type SealedId } from '../slips/joins.ts';
import { createTown, untilKnown } from '../town.ts';
import { percent } from '../trial.ts';
import { aNetwork } from '../visits.ts';

const MORNING_MINUTE = 9 * 60;
const APART_MINUTES = 2;
const ENOUGH = 0.95;
/** No other number of the database is so large: a team's id stands for the team wherever it is found. */
const FIRST_TEAM = 70_000_000n;
const SEALED_BYTES = 215;
const DAYS = 10;

const ANSWER = `mutation ($input: AnswerPulseInput!) { answerPulse(input: $input) { __typename } }`;
const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

export interface PulsePlan {
  readonly teams: number;
  readonly threshold: number;
}

interface Said {
  readonly id: string;
  /** Null: a citizen's, of a place. */
  readonly team: string | null;
}

/**
 * Answers whether of no answer the team is known to who has the database, its pages and its log, before the night and after it; whether a
 * sealed answer looks as a citizen's score does; and whether where teams stand beside the seal nearly all are named.
 */
export async function tryPulse(
  scene: Scene,
  calendar: Calendar,
  { teams, threshold }: PulsePlan,
): Promise<boolean> {
  const { owner, house } = scene;
  const town = await createTown(owner, threshold, 1);
  await untilKnown(house.url, town);
  const pulse = await addPulse(owner, town, {
    people: Array.from({ length: teams }, () => 20),
    beginsOn: calendar.today(),
    endsOn: dayAfter(calendar.today(), DAYS),
    firstTeam: FIRST_TEAM,
  });
  const said: Said[] = [];
  const send = async (query: string, code: string, team: string | null): Promise<void> => {
    const id = randomUUID();
    await calendar.setMinute(MORNING_MINUTE + said.length * APART_MINUTES);
    await cast(house.url, query, { code, ballotId: id, score: 7 });
    said.push({ id, team });
  };
  // One fewer than any group has: nothing is published, and every slip is sealed again.
  for (let nth = 1; nth < threshold; nth += 1) {
    for (const { id, code } of pulse.teams) await send(ANSWER, code, String(id));
    await send(RATE, town.places[0]?.code ?? '', null);
  }
  const planted = await plant(owner, said);
  const before = await readPages({ owner, start: scene.startOfWal });
  await calendar.night();
  const after = await readPages({ owner, start: scene.startOfWal });
  const isFound = tellPlanted(before, planted);
  const verdicts = [
    tellTeams(before, 'before the night', said),
    tellTeams(after, 'after it', said),
    tellLooks(before, said),
  ];
  return isFound && verdicts.every(Boolean);
}

async function cast(url: string, query: string, input: object): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'x-forwarded-for': aNetwork(), 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const text = await response.text();
  if (!/"(PulseReceived|RatingReceived)"/.test(text)) throw new Error(`An answer was answered with ${text}`);
}

const inPublic = (readings: readonly Reading[]): Reading[] =>
  readings.filter(({ table }) => table.startsWith('public.'));

/** The row that each answer's claim was written beside, as who knows the ids of all pages would find it. */
function rowsBy(readings: readonly Reading[], said: readonly Said[]): ReadonlyMap<Row, Said> {
  const lives = readings.filter(({ how }) => how === 'lives in the WAL');
  const rowsOf = (table: string) => lives.filter((each) => each.table === table).flatMap(({ rows }) => rows);
  const sealed = new Map(rowsOf('public.ballots').map((row) => [row['#transaction'], row]));
  const claims = new Map(rowsOf('public.ballot_ids').map((row) => [row['id'], row['#transaction']]));
  return new Map(
    said.flatMap((each) => {
      const row = sealed.get(claims.get(each.id) ?? '');
      return row === undefined ? [] : [[row, each] as const];
    }),
  );
}

function tellTeams(all: readonly Reading[], when: string, said: readonly Said[]): boolean {
  const readings = inPublic(all);
  const ofTeams = said.filter(({ team }) => team !== null);
  const sealed = [...rowsBy(readings, ofTeams).keys()].map((row) => row['id'] ?? '');
  const behind = placesBehind(readings, sealed, new Set(ofTeams.map(({ team }) => team ?? '')));
  const named = [...behind.values()].filter((found) => found.size > 0).length;
  const holds = named === 0 && sealed.length === ofTeams.length;
  console.log(
    `the staff's pulse, ${when}: of ${sealed.length} of ${ofTeams.length} answers the sealed row is known, ${named} of them lead to a team: ` +
      (holds ? 'holds' : 'DOES NOT HOLD'),
  );
  return holds;
}

/** What of a row could be looked at without a key. */
const looksOf = ({ kind, location_id: place, key_id: key, sealed }: Row): string =>
  [kind, place ?? 'no place', key, sealed?.length].join(' ');

function tellLooks(all: readonly Reading[], said: readonly Said[]): boolean {
  const rows = [...rowsBy(inPublic(all), said)];
  const looks = new Set(rows.map(([row]) => looksOf(row)));
  const holds = rows.length === said.length && looks.size === 1;
  console.log(
    `      staff's answers and citizens' scores look in ${looks.size} way${looks.size === 1 ? '' : 's'}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}

/** Answers as they must not lie: with the team beside the seal. */
async function plant(owner: Pool, said: readonly Said[]): Promise<ReadonlyMap<SealedId, string>> {
  await owner.query(`CREATE SCHEMA planted_pulses
    CREATE TABLE ballots (id uuid PRIMARY KEY, team_id bigint NOT NULL, sealed bytea NOT NULL)`);
  const planted = new Map<SealedId, string>();
  for (const { team } of said) {
    if (team === null) continue;
    const id = randomUUID();
    await inTransaction(owner, (client) =>
      client.query(
        Prisma.sql`INSERT INTO planted_pulses.ballots VALUES (${id}::uuid, ${BigInt(team)}, ${randomBytes(SEALED_BYTES)})`,
      ),
    );
    planted.set(id, team);
  }
  return planted;
}

function tellPlanted(all: readonly Reading[], planted: ReadonlyMap<SealedId, string>): boolean {
  const readings = all.filter(({ table }) => table.startsWith('planted_pulses.'));
  const behind = placesBehind(readings, [...planted.keys()], new Set(planted.values()));
  const named = [...planted].filter(([id, team]) => {
    const found = behind.get(id);
    return found?.size === 1 && found.has(team);
  });
  const share = named.length / planted.size;
  console.log(`planted: ${percent(share)} of the teams named where they stand beside the seal`);
  return share >= ENOUGH;
}
