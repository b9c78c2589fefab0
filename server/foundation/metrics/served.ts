// Measures what members and operators ask for: operations by name and time, requests by route. What citizens ask for never comes here.
import type { Metrics } from './metrics.ts';

/** Does the work of an operation, and hears its name and how long it took, and nothing else of it. */
export type AroundOperation = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** What hears of those who signed in. */
export interface Served {
  readonly operation: AroundOperation;
  /** `route`: a line of the table of addresses, as `/members/*`. */
  readonly request: (route: string) => void;
}

/** Counts it. `steady`: milliseconds that never go back. */
export function measureServed(metrics: Metrics, steady: () => number): Served {
  return {
    request: (route) => metrics.count('kazva_requests_total', route),
    operation: async (name, work) => {
      const begun = steady();
      try {
        return await work();
      } finally {
        metrics.count('kazva_operations_total', name);
        metrics.count('kazva_operation_seconds_total', name, (steady() - begun) / 1_000);
      }
    },
  };
}
