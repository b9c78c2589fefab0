// The bench of dashboards: how long the server takes for each page that members open to see how it goes, in a city of a million ratings.
import { parseArgs } from 'node:util';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Scope } from '../../server/access/grants/member-roles.ts';
import type { MemberViewer } from '../../server/access/grants/viewers.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { startProgress } from '../../server/foundation/progress.ts';
import { adminOf } from '../../test/support/members.ts';
import { countDifferences } from '../counts.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { rotate } from '../rounds.ts';
import { createAsk, type Ask } from './ask.ts';
import { makeCity, SLUG } from './city.ts';
import { FOLDERS, listQuestions, type Question } from './questions.ts';

export const help = `How long the server takes for the home of each role, what waits, and each page of results, in Stara Zagora with 1,000,000
invented ratings, 2,000 open tasks, 2,000 new alerts and 20,000 unread comments.

Every query of the members' pages ${FOLDERS.join(', ')} is run warm, in process,
as the client's manifest has it: for the last twelve months, and some of them otherwise.

  D1, D2, …  milliseconds of a query: the median of the rounds' medians, at most 50

A folder without a query, a query that it has no values for, or a part of a home that is gone, is named, and nothing is measured.

  --rounds NUMBER    how often each is measured, each round in another order (5)
  --ratings NUMBER   how many ratings the city has (1000000)
  --asked NUMBER     how often a round asks each, after three times that warm up (11)
  --only LIST        only these of the folders`;

export const smoke = ['--rounds', '1', '--ratings', '1000', '--asked', '1'];

const BOUND_MS = 50;
const WARM_UPS = 3;
/** As many as a card each stands for on a local member's home. */
const OWN_PLACES = 12;

interface Figure {
  readonly name: string;
  readonly p50: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly bytes: number;
}

/** Measures; answers whether every goal that was measured holds. Throws where a query is missing, also in a smoke. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      ratings: { type: 'string', default: '1000000' },
      asked: { type: 'string', default: '11' },
      only: { type: 'string', default: FOLDERS.join(',') },
    },
  });
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const city = await makeCity(database, Number(values.ratings), progress);
    const known = await valuesIn(database, city);
    const { questions, missing } = listQuestions(values.only.split(','), known);
    if (missing.length > 0) throw new Error(missing.join('\n'));
    const ask = createAsk(database.connections, {
      ADMIN: adminOf({ id: city }),
      LOCAL: localOf(city, known.locations.map(BigInt)),
    });
    const figures: Figure[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      progress(`Round ${round + 1} of ${values.rounds}`);
      for (const question of rotate(questions, round))
        figures.push(await measure(ask, question, Number(values.asked)));
    }
    const goals = goalsOf(questions, figures);
    printTable(questions, figures);
    const differences = await countDifferences(database.owner);
    writeReport('dashboards', { postgres: database.version }, { ...values, figures, differences });
    if (differences > 0) throw new Error(`${differences} rows of counts differ from what the ratings say.`);
    return printGoals(goals);
  } finally {
    await database.close();
  }
}

/** What a member asks for, by the name of the variable: the last twelve months; of places the one with most ratings. */
async function valuesIn(
  { owner }: OwnDatabase,
  city: MunicipalityId,
): Promise<Record<string, unknown> & { readonly locations: readonly string[] }> {
  const { rows } = await owner.query<{ id: string; category: string; settlement: string }>(
    Prisma.sql`SELECT location_id AS id, category_id AS category, settlement_id AS settlement FROM tallies
      WHERE municipality_id = ${city} GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT ${OWN_PLACES}`,
  );
  const busiest = rows[0] ?? { id: '0', category: '0', settlement: '0' };
  const now = new Date();
  const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1)).toISOString().slice(0, 10);
  const standing = ['COUNTED'];
  return {
    slug: SLUG,
    municipality: SLUG,
    language: 'bg',
    filter: { municipality: SLUG, standing },
    standing,
    from,
    to: now.toISOString().slice(0, 10),
    until: now.toISOString().slice(0, 10),
    id: busiest.id,
    locations: rows.map(({ id }) => id),
    readsGoals: true,
    readsAlerts: true,
    former: 'another-city',
    category: busiest.category,
    settlement: busiest.settlement,
    sort: 'WORST',
    inNumbers: false,
    search: 'детска',
    byCategory: true,
    readsComments: false,
    filters: [
      { municipality: SLUG, standing },
      { municipality: SLUG, standing, category: busiest.category },
      { municipality: SLUG, standing, settlement: busiest.settlement },
      { municipality: SLUG, standing, location: busiest.id },
    ],
  };
}

/** A local member who works on the places. */
function localOf(city: MunicipalityId, locationIds: readonly bigint[]): MemberViewer {
  const scope: Scope = { kind: 'locations', locationIds };
  const admin = adminOf({ id: city });
  return { ...admin, memberships: admin.memberships.map((each) => ({ ...each, role: 'local', scope })) };
}

async function measure(ask: Ask, question: Question, asked: number): Promise<Figure> {
  const waits: number[] = [];
  let bytes = 0;
  for (let times = 0; times < WARM_UPS + asked; times += 1) {
    const answer = await ask(question);
    bytes = answer.bytes;
    if (times >= WARM_UPS) waits.push(answer.milliseconds);
  }
  return {
    name: question.name,
    p50: median(waits),
    fastest: Math.min(...waits),
    slowest: Math.max(...waits),
    bytes,
  };
}

const figuresOf = (figures: readonly Figure[], { name }: Question) =>
  figures.filter((figure) => figure.name === name);

function goalsOf(questions: readonly Question[], figures: readonly Figure[]): Goal[] {
  return questions.map((question, at) => ({
    name: `D${at + 1}`,
    what: `milliseconds of ${question.name}`,
    value: median(figuresOf(figures, question).map(({ p50 }) => p50)),
    bound: BOUND_MS,
    is: 'at most',
  }));
}

function printTable(questions: readonly Question[], figures: readonly Figure[]): void {
  const rows = questions.map((question) => {
    const own = figuresOf(figures, question);
    return [
      question.name,
      {
        'p50 ms': Number(median(own.map(({ p50 }) => p50)).toFixed(1)),
        'fastest ms': Number(Math.min(...own.map(({ fastest }) => fastest)).toFixed(1)),
        'slowest ms': Number(Math.max(...own.map(({ slowest }) => slowest)).toFixed(1)),
        KB: Math.round((own[0]?.bytes ?? 0) / 1024),
      },
    ];
  });
  console.log('\nOn the server, in process, one asked after the other; bytes before compression');
  console.table(Object.fromEntries(rows));
}
