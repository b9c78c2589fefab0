// CPU of pages that are made anew, beside the fixed piece of work: vote pages and places' results, each asked for once.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { TALLY_COLUMNS, MONTHLY_COLUMNS } from '../counts.ts';
import { cpuSecondsOf } from '../cpu.ts';
import { median } from '../goals.ts';
import type { RunningProduct } from '../votes/product.ts';
import type { Sides } from './budget.ts';
import { beginWork } from './work.ts';

/** A page is kept for 2.5 s: after so long every one is made anew. */
export const FORGOTTEN_MS = 3_000;
const PART = 10;
const SCORES = Prisma.raw([3, 1, 2, 4, 6, 8, 12, 20, 30, 14].join(', '));

/** Publishes something of every place, on a day of each of the last twelve months. */
export async function publishAll(owner: Pool): Promise<void> {
  const months = Prisma.sql`generate_series(1, 12) AS month,
    LATERAL (SELECT (date_trunc('month', current_date) - month * interval '1 month')::date) AS of (day)`;
  for (const into of [
    Prisma.sql`tallies (${TALLY_COLUMNS})`,
    Prisma.sql`monthly_tallies (${MONTHLY_COLUMNS})`,
  ])
    await owner.query(Prisma.sql`INSERT INTO ${into}
      SELECT municipality_id, id, category_id, settlement_id, 'COUNTED', day, ${SCORES} FROM locations, ${months}`);
  await owner.query('ANALYZE');
}

export type Addresses = Readonly<Record<'votePage' | 'placeResults', string[]>>;

/** The pages' addresses, in both languages. */
export async function addressesOf(owner: Pool): Promise<Addresses> {
  const { rows } = await owner.query<{ id: string; code: string }>(
    'SELECT id, external_id AS code FROM locations ORDER BY id',
  );
  const inBoth = (path: string) => [`${path}?language=bg`, `${path}?language=en`];
  return {
    votePage: rows.flatMap(({ code }) => inBoth(`/s/${code}`)),
    placeResults: rows.flatMap(({ id }) => inBoth(`/results/bench/${id}`)),
  };
}

/** The page. Throws where it is none. */
async function fetchPage(url: string, path: string): Promise<string> {
  const response = await fetch(url + path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return text;
}

/** Fetches each page once, one after the other, when none of them is kept any more. */
export async function fetchAnew(url: string, paths: readonly string[]): Promise<void> {
  await sleep(FORGOTTEN_MS);
  for (const path of paths) await fetchPage(url, path);
}

/**
 * CPU milliseconds that the server takes for a page: the median of parts of ten pages, since what it does once a minute, and V8's
 * large collections, fall into one part or two. Its database's are held by how many statements there are.
 */
export async function pageCpu(
  { url, pid }: Pick<RunningProduct, 'url' | 'pid'>,
  paths: readonly string[],
): Promise<Sides | null> {
  await sleep(FORGOTTEN_MS);
  const work = beginWork();
  const parts: number[] = [];
  for (let first = 0; first < paths.length; first += PART) {
    const part = paths.slice(first, first + PART);
    const before = pid === null ? null : cpuSecondsOf(pid);
    for (const path of part) {
      await fetchPage(url, path);
      work.part();
    }
    const after = pid === null ? null : cpuSecondsOf(pid);
    if (before === null || after === null) return null;
    parts.push((1_000 * (after - before)) / part.length);
  }
  return { ours: median(parts), beside: work.ms() };
}
