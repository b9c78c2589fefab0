// The process of house.ts: assembles the server as server/main.ts does, but for its clock, and does what it is told.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createRequestServers } from '../../server/municipality/service-requests/ask-server.ts';
import { createApp } from '../../server/http/app.ts';
import { createBallotBox } from '../../server/voting/ballots/box.ts';
import { createCounter } from '../../server/voting/ballots/publish-due.ts';
import { offerFirstKey } from '../../server/voting/ballots/key-offer.ts';
import { tendKeys } from '../../server/voting/ballots/key-report.ts';
import { createSlipIds } from '../../server/voting/piles/slip-ids.ts';
import { openKeyFolder } from '../../server/voting/ballots/private-keys.ts';
import { connect } from '../../server/foundation/database/connect.ts';
import { SILENCE_MS } from '../../server/foundation/database/silence.ts';
import { startKeepingUp } from '../../server/foundation/database/keep-up.ts';
import { readFiles } from '../../server/foundation/html/files-in-memory.ts';
import { NO_STREETS } from '../../server/foundation/streets/streets.ts';
import { findHindrance, looksAt } from '../../server/http/health.ts';
import { createRemembered, FRESH_MS } from '../../server/municipality/lookup-cache.ts';
import { createPrintTokens } from '../../server/municipality/municipalities/print-tokens.ts';
import { listen } from '../../server/foundation/listen.ts';
import { createLog } from '../../server/foundation/log.ts';
import { rememberErrors } from '../../server/foundation/log-memory.ts';
import { createEntrance } from '../../server/access/identity/entrance.ts';
import { createExports } from '../../server/operator/exports/exporting.ts';
import { measurePools } from '../../server/foundation/metrics/database.ts';
import { createMaking } from '../../server/signs/orders/making.ts';
import { createPageCache, MOST_PAGE_BYTES } from '../../server/http/pages/cache.ts';
import { createKinds, MOST_KIND_BYTES } from '../../server/http/pages/page-kinds.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { startStanding } from '../../server/voting/standing/start.ts';
import { ALONE } from '../../server/municipality/cells/cells.ts';
import { NOBODY } from '../../server/results/benchmark/exchange.ts';
import { watchOver } from '../../test/support/watching.ts';
import { RIGHT_CLOCK } from '../../test/support/clock.ts';
import { EVERY_ADDRESS, unknownPlatform } from '../../test/support/platform.ts';
import type { Answer, HouseSettings, Order } from './house.ts';

interface Running {
  readonly url: string;
  readonly obey: (order: Order) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

async function serve(settings: HouseSettings): Promise<Running> {
  const { freshMs = FRESH_MS, isKeptUp = true, requestHosts = [] } = settings;
  let time = settings.now;
  const now = (): Date => new Date(time);
  const database = connect(settings.connect);
  const { citizen } = database;
  const keys = await openKeyFolder(settings.keysDir, null);
  const counting = { pool: database.counter.pool, keys, random: randomBytes };
  const counter = createCounter(counting);
  const log = rememberErrors(createLog(), now);
  const box = createBallotBox({
    pool: citizen.pool,
    random: randomBytes,
    openSoon: () => undefined,
    offerFirst: (id) => offerFirstKey(counting, id),
  });
  const http = await listen(0);
  const url = `http://localhost:${http.port}`;
  const files = await readFiles('Kazva');
  const standing = await startStanding({ citizen, random: randomBytes, now, log, shared: null });
  const remembered = createRemembered({
    citizen,
    now: () => performance.now(),
    freshMs,
  });
  const stopKeepingUp = startKeepingUp(isKeptUp ? [remembered, standing] : [], freshMs / 4);
  const gate = createEntrance({
    database: database.gate,
    key: Buffer.from(settings.gateKey, 'base64url'),
    membersUrl: url,
    publicUrl: url,
    platformName: 'Kazva',
    oidcHosts: [],
    send: () => Promise.reject(new Error('Nobody is written to here.')),
    log,
  });
  const platform = unknownPlatform(url);
  const tokenKey = randomBytes(32);
  const { metrics, served, findCondition } = watchOver(database, settings.keysDir, now);
  measurePools(metrics, database);
  metrics.watch('kazva_box_queue_hundreds', () => Math.floor(box.waiting() / 100));
  const house = {
    database,
    box,
    judge: standing.judge,
    slipIds: createSlipIds(await keys.drawSecret('slips', randomBytes)),
    remembered,
    printTokens: createPrintTokens(settings.keysDir, tokenKey, database.citizen),
    gate,
    publicUrl: url,
    platform,
    cells: ALONE,
    exchange: NOBODY,
    addresses: EVERY_ADDRESS,
    requestServers: createRequestServers({
      hosts: requestHosts,
      key: randomBytes(32),
      random: randomBytes,
      steady: () => performance.now(),
    }),
    streets: NO_STREETS,
    erasureDays: 30,
    // Nobody takes a city out here.
    exports: createExports({ folder: join(settings.keysDir, 'exports'), log, now }),
    memory: log,
    findCondition,
    clock: RIGHT_CLOCK,
    now,
  };
  const clock = () => performance.now();
  const cache = createPageCache({ now: clock, freshMs: freshMs / 2, mostBytes: MOST_PAGE_BYTES });
  const kinds = createKinds(MOST_KIND_BYTES);
  const pages = {
    platformName: 'Kazva',
    publicUrl: url,
    assets: files.assets,
    cache,
    kinds,
    silenceMs: SILENCE_MS,
  };
  // Nobody orders signs here.
  const making = createMaking({ folder: settings.keysDir, log, now: clock });
  const looks = looksAt({ box, clock: RIGHT_CLOCK, rounds: { isStuck: () => false } });
  const whatHinders = () => findHindrance(database, looks, log);
  const readingBudget = 1_000;
  const app = {
    house,
    readingBudget,
    pages,
    files,
    tokenKey,
    trustedProxies: LOOPBACK,
    log,
    making,
    whatHinders,
    served,
  };
  http.answerWith(await createApp(app));
  return {
    url,
    obey: async (order) => {
      time = order.now;
      if (!order.isLook) return {};
      const { away, ...look } = await counter.openDue(now());
      if (away !== null) throw away;
      await tendKeys(counting, now());
      // Its own round comes by the machine's clock, which stands still here.
      await standing.sweep();
      // Whoever reads the logs reads all that was measured.
      process.stdout.write(metrics.text());
      return { look };
    },
    close: async () => {
      await http.close();
      await box.drain();
      standing.stop();
      stopKeepingUp();
      await database.close();
    },
  };
}

let running: Running | null = null;

async function obey(message: HouseSettings | Order): Promise<Answer> {
  if (running) return 'isLook' in message ? running.obey(message) : {};
  running = await serve(message as HouseSettings);
  return { url: running.url };
}

process.on('message', (message: HouseSettings | Order) => {
  obey(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.once('disconnect', () => void running?.close().finally(() => process.exit()));
