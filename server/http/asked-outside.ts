// Whom else a process asks over the network: the addresses that papers name and their certificates, a country's other cells, cities' servers for reports.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { INTERNET } from '../foundation/internet.ts';
import type { Log } from '../foundation/log.ts';
import type { Metrics } from '../foundation/metrics/metrics.ts';
import { askAddress } from '../foundation/paper-addresses/ask.ts';
import { createAddressCheck } from '../foundation/paper-addresses/check.ts';
import { createCertificates, findCertificateEnd } from '../foundation/paper-addresses/tls-certificate.ts';
import type { Settings } from '../foundation/settings/env.ts';
import type { Opened } from '../foundation/shutdown.ts';
import type { Cells } from '../municipality/cells/cells.ts';
import { createRequestServers } from '../municipality/service-requests/ask-server.ts';
import { createExchange } from '../results/benchmark/exchange.ts';

interface Parts {
  readonly settings: Pick<Settings, 'dataDir' | 'requestHosts'>;
  readonly cells: Cells;
  /** What proves that an address leads here; under what cities' keys are sealed. */
  readonly keys: { readonly tokens: Buffer; readonly members: Buffer };
  readonly metrics: Pick<Metrics, 'watchEach'>;
  readonly log: Log;
  readonly now: () => Date;
  readonly steady: () => number;
  /** What is opened goes to its end. */
  readonly opened: Opened[];
}

/** Begins to ask the other cells, where there are some; all the rest asks when it is asked. */
export function askOutside({ settings, cells, keys, metrics, log, now, steady, opened }: Parts) {
  const asking = { ...INTERNET, key: keys.tokens, now, random: randomBytes };
  const exchange = createExchange({ cells, folder: join(settings.dataDir, 'cells'), log, now });
  if (cells.own !== null) opened.push({ name: 'cells', close: exchange.start() });
  metrics.watchEach('kazva_cell_age_seconds', exchange.ages);
  return {
    addresses: createAddressCheck({ ask: (origin) => askAddress(origin, asking), steady }),
    certificates: createCertificates((origin) => findCertificateEnd(origin, INTERNET), steady),
    exchange,
    requestServers: createRequestServers({
      hosts: settings.requestHosts,
      key: keys.members,
      random: randomBytes,
      steady,
    }),
  };
}
