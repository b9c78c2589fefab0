// What watches over a server that a test or a drill assembles: its metrics, and how the platform does.
import { createMetrics, type Metrics } from '../../server/foundation/metrics/metrics.ts';
import { measureServed, type Served } from '../../server/foundation/metrics/served.ts';
import { createCertificates } from '../../server/foundation/paper-addresses/tls-certificate.ts';
import type { Connections } from '../../server/foundation/database/connect.ts';
import { findCondition, type Condition } from '../../server/operator/platform/condition.ts';

export interface Watching {
  readonly metrics: Metrics;
  readonly served: Served;
  readonly findCondition: () => Promise<Condition>;
}

/** It shows no certificate, as a server at localhost does not. */
export function watchOver({ jobs }: Pick<Connections, 'jobs'>, dataDir: string, now: () => Date): Watching {
  const metrics = createMetrics();
  const certificates = createCertificates(
    () => Promise.resolve(null),
    () => performance.now(),
  );
  return {
    metrics,
    served: measureServed(metrics, () => performance.now()),
    findCondition: () =>
      findCondition({ pool: jobs.pool, dataDir, origins: [], certificates, sinceCount: () => 0, now }),
  };
}
