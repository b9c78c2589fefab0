// What the linkage drill says of a dump that a stranger brings, with and without the truth.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { run } from './linkage/program.ts';
import { findBetrayals, rankCorrelation } from './linkage/stranger/betrayals.ts';
import { readDumpFile } from './linkage/stranger/dump-file.ts';
import { Random } from '../server/operator/demo/random.ts';
import { readTruth, writeTruth, type Voted } from './linkage/stranger/truth-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kazva-stranger-'));
const PEOPLE = 208;
const GROUP = 8;
let random = new Random('a stranger');
// The same in each test, and another one than scores are drawn from: they would stand in the order.
beforeEach(() => {
  random = new Random('the order of rows');
});
const truth: Voted[] = Array.from({ length: PEOPLE }, (_, person) => ({
  place: String(1 + (person % 2)),
  at: new Date(Date.UTC(2026, 10, 2) + person * 7_200_000).toISOString(),
  score: 1 + random.weighted([3, 1, 1, 1, 2, 2, 2, 3, 3, 5]),
  hasAnswered: person % 3 === 0,
}));
const shuffled = <T>(items: readonly T[]): T[] =>
  random.distinct(items.length, items.length).flatMap((index) => items.slice(index, index + 1));

type Rows = readonly Readonly<Record<string, string>>[];

/** A dump of a city whose people are all published, in groups of eight; `change` makes it worse. */
function aDump(
  name: string,
  change: (tables: Record<string, Rows>) => Record<string, Rows> = (same) => same,
): string {
  const openings = new Map<string, string>();
  const ratings = shuffled(
    truth.map(({ place, score }, person) => {
      const group = `${place} ${Math.floor(person / (2 * GROUP))}`;
      openings.set(group, openings.get(group) ?? randomUUID());
      return {
        municipality_id: '1',
        id: randomUUID(),
        location_id: place,
        score: String(score),
        opening_id: openings.get(group) ?? '',
      };
    }),
  );
  const slip = () => ({
    municipality_id: '1',
    id: randomUUID(),
    kind: 'score',
    key_id: '5d1f7a52-6f8f-4b9e-9a54-0c2f6e6b7a10',
    sealed: `\\\\x${randomBytes(60).toString('hex')}`,
  });
  const tables = change({
    municipalities: [{ municipality_id: '1', threshold: '5', is_demo: 'f' }],
    locations: ['1', '2'].map((id) => ({ municipality_id: '1', id })),
    ratings,
    ballots: Array.from({ length: 40 }, slip),
    ballot_ids: truth.map(() => ({ municipality_id: '1', id: randomUUID(), night: '7' })),
  });
  const text = Object.entries(tables).map(([table, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => `${columns.map((column) => row[column]).join('\t')}\n`);
    return `COPY public.${table} (${columns.join(', ')}) FROM stdin;\n${lines.join('')}\\.\n`;
  });
  const file = join(folder, `${name}.sql`);
  writeFileSync(file, ['-- Dumped by pg_dump version 17.10', ...text].join('\n'));
  return file;
}

const truthFile = join(folder, 'truth.csv');
writeTruth(truthFile, shuffled(truth));
const betrayalsOf = async (file: string) =>
  findBetrayals((await readDumpFile(file)).readings).map(({ about, what }) => `${about}: ${what}`);

it('finds nothing where there is nothing, packed or not, and names no more than the mode of a group', async () => {
  const clean = aDump('clean');
  writeFileSync(`${clean}.gz`, gzipSync('COPY public.ratings (id) FROM stdin;\n7\n\\.\n'));
  expect(await run(['--dump', `${clean}.gz`])).toBe(true);
  expect(await run(['--dump', clean])).toBe(true);
  expect(readTruth(truthFile)).toEqual(truth);
  expect(await run(['--dump', clean, '--truth', truthFile])).toBe(true);
});

it('finds times, orders, rows that can be told apart, and ids in two tables', async () => {
  const with_ = (table: string, to: (rows: Rows) => Rows) => (tables: Record<string, Rows>) => ({
    ...tables,
    [table]: to(tables[table] ?? []),
  });
  const timed = aDump(
    'timed',
    with_('ballots', (rows) => rows.map((row) => ({ ...row, created_at: '2026-11-24 08:15:00+00' }))),
  );
  expect(await betrayalsOf(timed)).toContain('time: public.ballots.created_at holds a time');
  const counting = aDump(
    'counting',
    with_('ratings', (rows) => rows.map((row, at) => ({ ...row, id: String(at + 1) }))),
  );
  expect(await betrayalsOf(counting)).toEqual([
    'order: public.ratings.id follows the order of the rows, ρ = 1.00',
  ]);
  const long = aDump(
    'long',
    with_('ballots', (rows) =>
      rows.map((row, at) => ({ ...row, sealed: `${row['sealed']}${at % 2 ? '00' : ''}` })),
    ),
  );
  expect(await betrayalsOf(long)).toEqual(['row: public.ballots: a score is sealed in 2 lengths']);
  const joined = aDump('joined', (tables) => ({
    ...tables,
    ballots: (tables['ballots'] ?? []).map((row, at) => ({
      ...row,
      id: tables['ballot_ids']?.[at]?.['id'] ?? '',
    })),
  }));
  expect(await betrayalsOf(joined)).toEqual([
    'join: 40 ids stand in public.ballots.id and public.ballot_ids.id',
  ]);
  const demo = (tables: Record<string, Rows>) => ({
    ...tables,
    municipalities: [{ municipality_id: '1', threshold: '5', is_demo: 't' }],
    ballots: (tables['ballots'] ?? []).map((row) => ({ ...row, location_id: '1' })),
  });
  expect(await betrayalsOf(aDump('demo', demo))).toEqual([]);
});

it('names everybody where rows lie in the order of arrival', async () => {
  const inOrder = (tables: Record<string, Rows>) => ({
    ...tables,
    ratings: truth.map(({ place, score }, person) => ({
      ...tables['ratings']?.[0],
      id: randomUUID(),
      location_id: place,
      score: String(score),
      opening_id: `${place} ${Math.floor(person / (2 * GROUP))}`,
    })),
  });
  expect(await run(['--dump', aDump('order', inOrder), '--truth', truthFile])).toBe(false);
});

it('says why it cannot read what is brought', async () => {
  const archive = join(folder, 'broken.dump');
  writeFileSync(archive, 'PGDMP and nothing else');
  const others = join(folder, 'others.csv');
  writeTruth(others, truth.slice(0, 20));
  for (const args of [
    ['--dump', archive],
    ['--dump', join(folder, 'none')],
    ['--dump', truthFile],
    ['--dump', aDump('fits'), '--truth', others],
  ])
    expect(await run(args)).toBe(null);
});

it('ranks: with a tie in the middle, against, and all alike', () => {
  expect(rankCorrelation(['1', '2', '10'])).toBe(1);
  expect(rankCorrelation(['c', 'b', 'b', 'a'])).toBeCloseTo(-0.95, 1);
  expect(rankCorrelation(['7', '7'])).toBe(0);
});
