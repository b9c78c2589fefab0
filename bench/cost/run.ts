// Runs a query on the server, in process, as a stranger's is run: parsed, checked, executed, written as JSON.
import { randomBytes } from 'node:crypto';
import { execute, parse, validate } from 'graphql';
import { CITIZEN } from '../../server/access/grants/viewer.ts';
import type { Connections } from '../../server/foundation/database/connect.ts';
import type { House } from '../../server/api/context.ts';
import { createContext } from '../../server/http/request-context.ts';
import { createRemembered, FRESH_MS } from '../../server/municipality/lookup-cache.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { createBallotBox } from '../../server/voting/ballots/box.ts';
import { createTraffic } from '../../server/api/traffic.ts';
import type { RealQuery } from './queries.ts';

/** Runs it once; answers its bytes. Throws what goes wrong. */
export type Run = (query: RealQuery) => Promise<number>;

/** A stranger reads what is published; lists are remembered for some seconds, as the server does. */
export function createRun(database: Connections): Run {
  const { citizen } = database;
  const remembered = createRemembered({ citizen, now: () => performance.now(), freshMs: FRESH_MS });
  const traffic = createTraffic(randomBytes, 1);
  // Nobody votes, so no city has a key, nor gets one.
  const box = createBallotBox({
    pool: citizen.pool,
    random: randomBytes,
    openSoon: () => undefined,
    offerFirst: () => Promise.resolve(null),
  });
  const house = {
    database,
    remembered,
    traffic,
    box,
    publicUrl: 'http://localhost',
    now: () => new Date(),
  } as House;
  return async ({ name, text, variables }) => {
    const document = parse(text);
    const wrong = validate(schema, document);
    const contextValue = createContext(house, CITIZEN, () => null);
    const { data, errors = wrong } = await execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
    });
    const [failure] = errors;
    if (failure) throw new Error(`"${name}" fails.`, { cause: failure });
    return Buffer.byteLength(JSON.stringify(data));
  };
}
