// Makes a town with votes for whoever wants to attack one: its dump, and beside it the truth.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsInDump, listTables } from '../evidence/catalog.ts';
import { copyTable, dumpAsText } from '../evidence/dump.ts';
import { drawPeople } from '../people.ts';
import { setUp, type Scene } from '../scene.ts';
import { createTown } from '../town.ts';
import { sendDuring, type Visited } from '../visits.ts';
import { writeTruth } from './truth-file.ts';

const DAY_MS = 86_400_000;

export interface TownPlan {
  readonly votes: number;
  readonly threshold: number;
  readonly places: number;
  readonly days: number;
  /** The last midnight. */
  readonly end: number;
}

/** Writes town.sql and truth.csv into the folder. */
export async function makeTown(folder: string, plan: TownPlan): Promise<void> {
  const { votes, threshold, places, days, end } = plan;
  const start = end - days * DAY_MS;
  const scene = await setUp(start);
  try {
    const people = drawPeople({ seed: `a stranger's town ${end}`, people: votes, places, days });
    const visited: Visited = { town: await createTown(scene.owner, threshold, places), people };
    console.log(`${votes} people vote at ${places} places, over ${days} days …`);
    await sendDuring(scene.house, [visited], { start, from: 0, until: (days + 1) * DAY_MS }, () => undefined);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'town.sql'), (await dumpAsText(scene.login)) ?? (await copyAll(scene)));
    writeTruth(
      join(folder, 'truth.csv'),
      people.map(({ place, at, score, answeredAt }) => ({
        place: String(visited.town.places[place]?.id),
        at: new Date(start + at).toISOString(),
        score,
        hasAnswered: answeredAt !== null,
      })),
    );
    console.log(`${folder}: town.sql, and truth.csv with the place, the instant and the score of each.`);
  } finally {
    await scene.close();
  }
}

/** What pg_dump --data-only writes, as far as rows go. */
async function copyAll({ owner, outbox }: Scene): Promise<string> {
  const parts = ['-- Dumped by COPY, table by table: pg_dump 17 is not installed where it was made\n'];
  for (const table of await listTables(owner)) {
    const columns = columnsInDump(table).join(', ');
    const rows = await copyTable(owner, table, outbox);
    parts.push(`COPY ${table.name} (${columns}) FROM stdin;\n${rows}\\.\n`);
  }
  return parts.join('\n');
}
