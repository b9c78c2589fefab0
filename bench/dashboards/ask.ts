// Runs a members' operation on the server, in process: as a request does, without HTTP.
import type { MemberViewer } from '../../server/access/grants/viewers.ts';
import type { Connections } from '../../server/foundation/database/connect.ts';
import type { House } from '../../server/api/context.ts';
import { createContext } from '../../server/http/request-context.ts';
import { createRemembered, FRESH_MS } from '../../server/municipality/lookup-cache.ts';
import type { Asker, Question } from './questions.ts';

/** Asks; answers how many milliseconds it took, and how many bytes the answer has. Throws what goes wrong. */
export type Ask = (question: Question) => Promise<{ readonly milliseconds: number; readonly bytes: number }>;

/** Pages of results read what is published: whoever asks needs no box. */
export function createAsk(database: Connections, askers: Readonly<Record<Asker, MemberViewer>>): Ask {
  const { citizen, gate } = database;
  const remembered = createRemembered({ citizen, now: () => performance.now(), freshMs: FRESH_MS });
  const house = {
    database,
    remembered,
    gate: { database: gate },
    publicUrl: 'http://localhost:4000',
    now: () => new Date(),
  } as House;
  return async ({ name, operation, variables, asker }) => {
    const start = performance.now();
    const { data, failures } = await operation.run(
      variables,
      createContext(house, askers[asker], () => null),
    );
    const text = JSON.stringify(data);
    const milliseconds = performance.now() - start;
    const [failure] = failures;
    if (failure) throw new Error(`${name} fails.`, { cause: failure.error });
    return { milliseconds, bytes: Buffer.byteLength(text) };
  };
}
