// A connection is asked one statement at a time, also where two are wanted at once.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createCity } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await createCity(database.owner.pool);
});
afterAll(() => database.close());

/** What Node warns of in this process, which is this file's alone. Of one fault pg warns once: the first test that meets it fails. */
function warnings(): Error[] {
  const warned: Error[] = [];
  const hear = (warning: Error): void => void warned.push(warning);
  process.on('warning', hear);
  onTestFinished(() => void process.off('warning', hear));
  return warned;
}

/** Warnings come a turn later. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

it('answers each of several that were asked at once, in their order, also after one that failed', async () => {
  const warned = warnings();
  const client = await database.owner.pool.connect();
  const heard: string[] = [];
  const ask = async (name: string, statement: string): Promise<void> => {
    const answered = client.query<{ n: number }>(statement);
    const told = answered.then(
      ({ rows }) => String(rows[0]?.n),
      () => 'failed',
    );
    heard.push(`${name} ${await told}`);
  };
  await Promise.all([
    ask('first', 'SELECT 1 AS n FROM pg_sleep(0.05)'),
    ask('second', 'SELECT 1 / 0 AS n'),
    ask('third', 'SELECT 3 AS n'),
  ]);
  await ask('later', 'SELECT 4 AS n');
  client.release();
  await turn();
  expect(heard).toEqual(['first 1', 'second failed', 'third 3', 'later 4']);
  expect(warned).toEqual([]);
});

it('lets Prisma read three relations of a transaction without a warning of what pg will refuse', async () => {
  const warned = warnings();
  const { prisma } = database.owner;
  await prisma.$transaction((asked) =>
    asked.municipality.findMany({ include: { settlements: true, categories: true, locations: true } }),
  );
  await turn();
  expect(warned).toEqual([]);
});
