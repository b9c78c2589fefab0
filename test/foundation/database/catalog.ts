// The catalog of a migrated database.
import { afterAll, beforeAll } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

/** A database for all tests of a file, and what is asked of its catalog. */
export function theCatalog() {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  async function query<Row extends object>(text: string): Promise<Row[]> {
    return (await database.owner.pool.query<Row>(text)).rows;
  }
  return { database: () => database, query };
}
