// Hears which statements the server runs, so that a test can tell what an answer was made of.
import type { Pool, PoolClient } from 'pg';
import type { Role } from '../../server/foundation/database/login-roles.ts';
import type { TestDatabase } from '../support/database.ts';

/** What the server looks at now and then, whoever asks: when boxes were opened, and under which key slips are sealed. */
const BY_ITSELF = /opened_on::text FROM municipalities|FROM ballot_keys/;

export interface Heard<Answer> {
  readonly answer: Answer;
  /** In the order of their words: several at once come in any. */
  readonly statements: readonly string[];
}

/** A function that answers what `work` answers, with the statements that went through the roles' pools meanwhile. */
export function hear(
  database: TestDatabase,
  roles: readonly Role[],
): <Answer>(work: () => Promise<Answer>) => Promise<Heard<Answer>> {
  let heard: string[] = [];
  for (const role of roles) listenTo(database[role].pool, (statement) => heard.push(statement));
  return async (work) => {
    heard = [];
    const answer = await work();
    return { answer, statements: heard.filter((statement) => !BY_ITSELF.test(statement)).toSorted() };
  };
}

/** Hears every statement that goes through the pool from now on. */
function listenTo(pool: Pool, onHeard: (statement: string) => void): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const { query } = client;
    client.query = ((...args: readonly unknown[]) => {
      const [first] = args;
      onHeard(typeof first === 'string' ? first : String((first as { readonly text?: string }).text));
      return Reflect.apply(query, client, args) as unknown;
    }) as typeof client.query;
  });
}
