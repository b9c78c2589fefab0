// The real server for a test: a database of its own, a ballot box, HTTP on a free port.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tabletTokenOf, tokenOf } from '../../server/access/grants/tokens.ts';
import { createApp } from '../../server/http/app.ts';
import { createBallotBox, type BallotBox } from '../../server/voting/ballots/box.ts';
import type { CounterParts } from '../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../server/voting/ballots/private-keys.ts';
import { startRounds } from '../../server/voting/ballots/publish-schedule.ts';
import { readFiles } from '../../server/foundation/html/files-in-memory.ts';
import { findHindrance, looksAt } from '../../server/http/health.ts';
import { ALONE } from '../../server/municipality/cells/cells.ts';
import { createRemembered } from '../../server/municipality/lookup-cache.ts';
import { createPrintTokens } from '../../server/municipality/municipalities/print-tokens.ts';
import { listen } from '../../server/foundation/listen.ts';
import { createLog } from '../../server/foundation/log.ts';
import { rememberErrors, type LogMemory } from '../../server/foundation/log-memory.ts';
import type { Message } from '../../server/foundation/mail/message.ts';
import { createSend } from '../../server/foundation/mail/smtp.ts';
import { createEntrance, type Entrance } from '../../server/access/identity/entrance.ts';
import { NOBODY } from '../../server/results/benchmark/exchange.ts';
import { createExports } from '../../server/operator/exports/exporting.ts';
import type { Metrics } from '../../server/foundation/metrics/metrics.ts';
import { traceServed, traceStatements } from '../../server/foundation/traces/traced.ts';
import { createMaking } from '../../server/signs/orders/making.ts';
import { openMakingFolder } from '../../server/signs/orders/making-folder.ts';
import { createStreets } from '../../server/foundation/streets/streets.ts';
import { createRequestServers } from '../../server/municipality/service-requests/ask-server.ts';
import { createPageCache, MOST_PAGE_BYTES } from '../../server/http/pages/cache.ts';
import { createKinds, MOST_KIND_BYTES, type Kinds } from '../../server/http/pages/page-kinds.ts';
import type { SignCode } from '../../server/foundation/sign-code.ts';
import { startStanding, type Standing } from '../../server/voting/standing/start.ts';
import type { City } from './city.ts';
import { TEST_SLIP_IDS } from './slip-ids.ts';
import { RIGHT_CLOCK } from './clock.ts';
import { ask, type GraphqlAnswer } from './graphql.ts';
import { newInstallation, type Installation } from './installation.ts';
import { checkedBy } from './internet.ts';
import { unknownPlatform } from './platform.ts';
import type { TestServerOptions } from './server-options.ts';
import type { TestDatabase } from './database.ts';
import { watchOver } from './watching.ts';
import { createOperatorSignIn, createSignIn, type SignedIn, type SignInOptions } from './members.ts';

export interface TestServer {
  readonly url: string;
  readonly database: TestDatabase;
  readonly box: BallotBox;
  readonly counting: CounterParts;
  readonly standing: Standing;
  /** The pages behind codes that are kept. */
  readonly kinds: Kinds;
  /** Asks GraphQL over HTTP, as a stranger, with a header of authorization, or as a member who signed in. */
  readonly ask: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    who?: string | SignedIn,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<GraphqlAnswer>;
  /** The authorization of a municipality's print shop. */
  readonly printShop: (slug: string) => string;
  /** A new member of the city, who has just signed in: without more words an admin with a second factor. */
  readonly signIn: (city: Pick<City, 'id'>, options?: SignInOptions) => Promise<SignedIn>;
  /** A new operator, who has just signed in with a second factor. */
  readonly signInOperator: ReturnType<typeof createOperatorSignIn>;
  /** What was sent to members, the latest last; the mail server does not take what goes to unreachable@…. */
  readonly letters: readonly Message[];
  readonly gate: Entrance;
  /** Where its exports lie. */
  readonly exportFolder: string;
  /** What went wrong in it. */
  readonly log: LogMemory;
  /** What it measures. */
  readonly metrics: Metrics;
  /** The authorization of the tablet that has the code. */
  readonly tablet: (code: SignCode) => string;
  readonly installation: Installation;
  readonly close: () => Promise<void>;
}

/** By it no counter looks into boxes: on a slow machine it does so in the middle of a test, and writes when into the city's row. */
export const UNCOUNTED: TestServerOptions = {
  clock: { ...RIGHT_CLOCK, isRight: () => Promise.resolve(false) },
};

/** The built files: read and compressed once for all servers of this process. */
let builtFiles: ReturnType<typeof readFiles> | undefined;

/** Starts a server on an empty database; demo cities are opened at once, as always. */
export async function startTestServer({
  beside,
  remembering = { freshMs: 0, now: () => performance.now() },
  trustedProxies = [],
  now = () => new Date(),
  passwordWork = { ln: 10, r: 8, p: 1 },
  clock = RIGHT_CLOCK,
  steady = () => performance.now(),
  publicUrl,
  oidcHosts = [],
  requestHosts = [],
  membersHost,
  internet,
  smtpUrl,
  platform = {},
  makings,
  reserveBytes,
  tracing,
  readingBudget = 1_000,
  streetsFile,
  silenceMs = 600_000,
  cells = ALONE,
  exchange = NOBODY,
}: TestServerOptions = {}): Promise<TestServer> {
  const installation = beside?.installation ?? (await newInstallation());
  const { database, folder, key, tokenKey } = installation;
  const keys = await openKeyFolder(join(folder, 'keys'), null);
  const counting: CounterParts = { pool: database.counter.pool, keys, random: randomBytes };
  const log = rememberErrors(createLog(), now);
  const rounds = await startRounds(counting, log, now, clock, steady);
  const { openSoon, offerFirst } = rounds;
  const box = createBallotBox({ pool: database.citizen.pool, random: randomBytes, openSoon, offerFirst });
  const http = await listen(0);
  const url = `http://localhost:${http.port}`;
  const files = await (builtFiles ??= readFiles('Kazva'));
  const cache = createPageCache({ ...remembering, mostBytes: MOST_PAGE_BYTES });
  const kinds = createKinds(MOST_KIND_BYTES);
  const pages = { platformName: 'Kazva', publicUrl: url, assets: files.assets, cache, kinds, silenceMs };
  const { citizen } = database;
  const standing = await startStanding({ citizen, random: randomBytes, now, log, shared: null });
  const letters: Message[] = [];
  const post =
    smtpUrl && createSend({ smtpUrl, from: 'kazva@example.bg', folder: join(folder, 'letters'), log, now });
  const membersUrl = membersHost === undefined ? (publicUrl ?? url) : `http://${membersHost}:${http.port}`;
  const askedAt = membersHost === undefined ? url : membersUrl;
  const gate = createEntrance({
    database: database.gate,
    key,
    passwordWork,
    membersUrl,
    publicUrl: publicUrl ?? url,
    platformName: 'Kazva',
    oidcHosts,
    send: (message) => {
      letters.push(message);
      if (post) return post(message);
      if (message.to.startsWith('serverless@')) return Promise.resolve('noServer');
      return Promise.resolve(message.to.startsWith('unreachable@') ? 'kept' : 'sent');
    },
    log,
  });
  const exportFolder = join(folder, 'exports');
  const exports = createExports({ folder: exportFolder, log, now, ...(reserveBytes && { reserveBytes }) });
  const streets = createStreets({ path: streetsFile ?? null, log, steady, chance: Math.random });
  if (tracing) traceStatements(database, tracing);
  const { metrics, served, findCondition } = watchOver(database, folder, now);
  const house = {
    gate,
    database,
    box,
    judge: standing.judge,
    slipIds: TEST_SLIP_IDS,
    remembered: createRemembered({ citizen: database.citizen, ...remembering }),
    printTokens: createPrintTokens(folder, tokenKey, citizen),
    publicUrl: url,
    platform: { ...unknownPlatform(publicUrl ?? url), membersUrl, ...platform },
    cells,
    exchange,
    addresses: checkedBy(internet, tokenKey, now),
    requestServers: createRequestServers({
      hosts: requestHosts,
      key,
      random: randomBytes,
      steady,
    }),
    streets,
    erasureDays: 30,
    exports,
    memory: log,
    findCondition,
    clock,
    now,
  };
  const { path } = await openMakingFolder(join(folder, 'print'));
  const timed = { log, now: () => performance.now() };
  const making = createMaking({ ...timed, folder: path, ...(makings && { most: makings }) });
  const whatHinders = () => findHindrance(database, looksAt({ box, clock, rounds }), log);
  http.answerWith(
    await createApp({
      house,
      readingBudget,
      pages,
      files,
      tokenKey,
      trustedProxies,
      log,
      making,
      whatHinders,
      served: tracing ? traceServed(served, tracing) : served,
    }),
  );
  return {
    url,
    database,
    box,
    counting,
    standing,
    kinds,
    installation,
    printShop: (slug) => `Bearer ${tokenOf(tokenKey, { slug, printTokenIssue: 1 })}`,
    signIn: createSignIn(database, key, { url: askedAt, origin: membersUrl }, now),
    signInOperator: createOperatorSignIn(database, key, { url: askedAt, origin: membersUrl }, now),
    letters,
    gate,
    exportFolder,
    log,
    metrics,
    tablet: (code) => `Bearer ${tabletTokenOf(tokenKey, code)}`,
    ask: (query, variables, who, headers) => ask(url, query, variables, who, headers),
    close: async () => {
      await http.close();
      await making.close();
      await exports.close();
      await gate.afterwards.rest();
      await box.drain();
      standing.stop();
      await streets.close();
      await rounds.stop();
      if (beside) return;
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
