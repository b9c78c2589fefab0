// Where spans begin: around operations of those who signed in, and around statements on their connections. Votes and citizens have neither.
import type { Connections } from '../database/connect.ts';
import type { AroundOperation, Served } from '../metrics/served.ts';

export interface Tracing {
  readonly operation: AroundOperation;
  /** `text`: the statement, without its values. Outside of an operation it is no span. */
  readonly statement: <Result>(text: string, work: () => Promise<Result>) => Promise<Result>;
  /** Sends what is left, and ends. */
  readonly close: () => Promise<void>;
}

/** Roles that no citizen's request and no vote is carried by. */
const TRACED = ['member', 'operator', 'gate'] as const;

/** What hears of members and operators, with a span around each of their operations. */
export function traceServed(served: Served, tracing: Tracing): Served {
  return {
    request: served.request,
    operation: (name, work) => served.operation(name, () => tracing.operation(name, work)),
  };
}

/** From now on statements of those roles are told to the tracing, those of transactions too. */
export function traceStatements(connections: Connections, tracing: Tracing): void {
  for (const role of TRACED) {
    const { pool } = connections[role];
    const connect = pool.connect.bind(pool);
    Object.assign(pool, {
      query: aroundQuery(pool, tracing),
      // With a callback it is the pool's own way to a connection, for a statement that is told already.
      connect: (...args: Parameters<typeof connect> | []) =>
        args.length > 0 ? connect(...(args as Parameters<typeof connect>)) : checkedOut(connect(), tracing),
    });
  }
}

/** Whoever has a pool or a connection asks it by `query`. */
interface Queried {
  query: (...args: never[]) => unknown;
}

async function checkedOut<Client extends Queried>(
  client: Promise<Client>,
  tracing: Tracing,
): Promise<Client> {
  const real = await client;
  const query = aroundQuery(real, tracing);
  return new Proxy(real, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}

/** The same `query`, told. What is handed over with a callback, or is no statement, is left as it is. */
function aroundQuery(target: Queried, { statement }: Tracing): (...args: never[]) => unknown {
  const query = target.query.bind(target);
  return (...args) => {
    const [first, last]: unknown[] = [args[0], args.at(-1)];
    const text = typeof first === 'object' && first !== null && 'text' in first ? first.text : first;
    if (typeof text !== 'string' || typeof last === 'function') return query(...args);
    return statement(text, async () => query(...args));
  };
}
