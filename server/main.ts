// Starts the server: settings, database, data of a first start, ballot box, pages. Ctrl-C stops all of it again.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { getKey, writeTabletAddresses } from './access/grants/tokens.ts';
import { grant } from './access/grants/grant.ts';
import { CITIZEN } from './access/grants/viewer.ts';
import { listAddresses } from './http/announce.ts';
import { createApp } from './http/app.ts';
import { askOutside } from './http/asked-outside.ts';
import { endChildren } from './foundation/child-process/run-in-child.ts';
import { closeAll, CLOSING_MS, stopSignal, type Opened } from './foundation/shutdown.ts';
import { createBallotBox } from './voting/ballots/box.ts';
import { platformOf } from './foundation/settings/platform-facts.ts';
import { readSettings, type Settings } from './foundation/settings/env.ts';
import { readSourceMaps } from './foundation/error-trace.ts';
import { readFiles } from './foundation/html/files-in-memory.ts';
import { noteFaultsOfProcess } from './foundation/uncaught-errors.ts';
import { openFolders } from './http/folders.ts';
import { furnish } from './operator/demo/furnish.ts';
import { openCounter, openGround, openSlipIds } from './http/opening-order.ts';
import { SILENCE_MS } from './foundation/database/silence.ts';
import { startKeepingUp } from './foundation/database/keep-up.ts';
import { readCells } from './municipality/cells/read.ts';
import { createRemembered, FRESH_MS } from './municipality/lookup-cache.ts';
import { findHindrance, looksAt } from './http/health.ts';
import { registerJobs } from './http/jobs/job-list.ts';
import { createPost } from './action/webhooks/posting.ts';
import type { JobName } from './foundation/jobs/names.ts';
import { createQueue } from './foundation/jobs/queue.ts';
import { listen } from './foundation/listen.ts';
import { createLog, type Log } from './foundation/log.ts';
import { rememberErrors } from './foundation/log-memory.ts';
import { watchLoop } from './foundation/event-loop/watch.ts';
import { createSend } from './foundation/mail/smtp.ts';
import { createEntrance } from './access/identity/entrance.ts';
import { countLines } from './foundation/metrics/counted-log.ts';
import { countJobs, countLetters, countPosts } from './foundation/metrics/counted-work.ts';
import { measurePools } from './foundation/metrics/database.ts';
import { listenForMetrics } from './foundation/metrics/own-port.ts';
import { createMetrics } from './foundation/metrics/metrics.ts';
import { measureProcess } from './foundation/metrics/process.ts';
import { measureServed } from './foundation/metrics/served.ts';
import { INTERNET } from './foundation/internet.ts';
import { problemSeen, sayUnfit } from './foundation/paper-addresses/rules.ts';
import { programWords } from './operator/commands/text/words.ts';
import { parseWords, seeHelp } from './operator/commands/usage-error.ts';
import { createExports } from './operator/exports/exporting.ts';
import { findCondition } from './operator/platform/condition.ts';
import { measureCondition } from './operator/platform/measure.ts';
import { inviteToDemo } from './operator/cities/first-visitor.ts';
import { traceServed, traceStatements } from './foundation/traces/traced.ts';
import { createPrintTokens } from './municipality/municipalities/print-tokens.ts';
import { listMunicipalities } from './municipality/municipalities/store.ts';
import { createMaking } from './signs/orders/making.ts';
import { keepSwept, openMakingFolder } from './signs/orders/making-folder.ts';
import { createPageCache, MOST_PAGE_BYTES } from './http/pages/cache.ts';
import { createKinds, MOST_KIND_BYTES } from './http/pages/page-kinds.ts';
import { listTablets } from './municipality/codes/store.ts';
import { openSharing } from './voting/standing/sharing.ts';
import { createStreets } from './foundation/streets/streets.ts';
import { startStanding } from './voting/standing/start.ts';
import { startTelling, type Telling } from './http/startup-messages.ts';

const now = () => new Date();
const steady = () => performance.now();

/** Runs the server until the process is told to stop; resolves when everything is closed. */
async function serve(settings: Settings, lines: Log, telling: Telling): Promise<void> {
  const { dataDir, publicUrl, membersUrl, platformName, trustedProxies } = settings;
  const { smtpUrl, mailFrom, oidcHosts } = settings;
  const cells = readCells(settings.cells, publicUrl);
  const metrics = createMetrics();
  const plainLog = rememberErrors(countLines(lines, metrics), now);
  noteFaultsOfProcess(plainLog);
  const http = await listen(settings.port, settings.host);
  telling.step(`Listening on ${settings.host ?? 'every address'}, port ${http.port}`);
  const opened: Opened[] = [];
  const closeLater = (name: string, close: () => Promise<void>): void => void opened.push({ name, close });
  try {
    // Before all else, so that a long migration is seen as one.
    closeLater('metrics', await listenForMetrics(settings.metrics, metrics));
    await openFolders(settings, telling.step);
    measureProcess(metrics, dataDir);
    const beginning = { settings, telling, opened };
    // What needs no database is done while PostgreSQL starts.
    const reading = readFiles(platformName);
    // Heard where it is awaited, unless the start ends before.
    reading.catch(() => undefined);
    // Called from here, or this file is not among the places.
    setImmediate(() => readSourceMaps());
    const ground = await openGround(plainLog, beginning);
    const { database, log, clock } = ground;
    const { connections } = database;
    measurePools(metrics, connections);
    metrics.watch('kazva_clock_offset_seconds', clock.offSeconds);
    metrics.watch('kazva_clock_off', () => (clock.fault() === null ? 0 : 1));
    const furnishing = { isEmbedded: database.isEmbedded, now: now(), progress: telling.step };
    await furnish(connections, settings, furnishing);

    const rounds = await openCounter(ground, beginning);
    metrics.watch('kazva_counter_look_age_seconds', () => Math.round(rounds.sinceFaultless() / 1_000));
    const { openSoon, offerFirst } = rounds;
    const box = createBallotBox({
      pool: connections.citizen.pool,
      random: randomBytes,
      openSoon,
      offerFirst,
    });
    metrics.watch('kazva_box_queue_hundreds', () => Math.floor(box.waiting() / 100));
    closeLater('box', box.drain);

    const tokenKey = getKey(dataDir, 'tokens');
    const find = grant(CITIZEN, 'municipalities.find', null);
    const municipalities = await listMunicipalities(connections.citizen.prisma, find);
    const unfit = problemSeen(publicUrl);
    if (unfit !== null && municipalities.some(({ isDemo, host }) => !isDemo && host === null))
      telling.step(sayUnfit(publicUrl, unfit, null));
    const printTokens = createPrintTokens(dataDir, tokenKey, connections.citizen);
    await printTokens.write();
    const tablets = await listTablets(connections.citizen.prisma, grant(CITIZEN, 'signs.find', null));
    writeTabletAddresses(dataDir, tokenKey, publicUrl, tablets);
    const posting = createSend({ smtpUrl, from: mailFrom, folder: join(dataDir, 'letters'), log, now });
    const send = countLetters(posting, metrics);
    const key = getKey(dataDir, 'members');
    const gate = createEntrance({
      database: connections.gate,
      key,
      membersUrl,
      publicUrl,
      platformName,
      oidcHosts,
      send,
      log,
    });
    closeLater('letters', gate.afterwards.rest);
    const { jobs, citizen, mover } = connections;
    const queue = countJobs(createQueue<JobName>({ pool: jobs.pool, log, clock, now }), metrics);
    const told = { send, post: countPosts(createPost(INTERNET), metrics), publicUrl, membersUrl };
    registerJobs(queue, { ...told, connection: jobs, citizen, mover, key, log, now, clock });
    closeLater('jobs', queue.stop);
    const files = await reading;
    const cache = createPageCache({ now: steady, freshMs: FRESH_MS / 2, mostBytes: MOST_PAGE_BYTES });
    const kinds = createKinds(MOST_KIND_BYTES);
    const pages = { publicUrl, platformName, assets: files.assets, cache, kinds, silenceMs: SILENCE_MS };
    const sharing = await openSharing(settings.valkeyUrl, { key: tokenKey, random: randomBytes, log });
    closeLater('sharing', async () => sharing.close());
    metrics.watch('kazva_counts_alone', () => (sharing.isAlone() ? 1 : 0));
    const { shared } = sharing;
    const standing = await startStanding({ citizen, random: randomBytes, now, log, shared });
    closeLater('standing', async () => standing.stop());
    const { judge } = standing;
    const remembered = createRemembered({ citizen, now: steady, freshMs: FRESH_MS });
    const stopKeepingUp = startKeepingUp([remembered, standing], FRESH_MS / 4);
    closeLater('memory', async () => stopKeepingUp());
    const platform = platformOf(settings);
    const keys = { tokens: tokenKey, members: key };
    const outside = askOutside({ settings, cells, keys, metrics, log, now, steady, opened });
    const { addresses, certificates, exchange, requestServers } = outside;
    const exports = createExports({ folder: join(dataDir, 'exports'), log, now });
    closeLater('exports', exports.close);
    const streets = createStreets({ path: settings.streets, log, steady, chance: Math.random });
    closeLater('streets', streets.close);
    const origins = [publicUrl, membersUrl];
    const { sinceFaultless: sinceCount } = rounds;
    const looking = { pool: jobs.pool, dataDir, origins, certificates, sinceCount, now };
    const look = () => findCondition(looking);
    const house = {
      database: connections,
      box,
      judge,
      slipIds: await openSlipIds(ground, settings),
      remembered,
      printTokens,
      gate,
      publicUrl,
      platform,
      cells,
      exchange,
      addresses,
      requestServers,
      streets,
      erasureDays: settings.erasureDays,
      exports,
      memory: plainLog,
      findCondition: look,
      clock,
      now,
    };
    const makings = await openMakingFolder(join(dataDir, 'print'));
    keepSwept(makings);
    const making = createMaking({ folder: makings.path, log, now: steady });
    closeLater('signs', making.close);
    const stop = stopSignal();
    const looks = looksAt({ box, clock, rounds });
    const whatHinders = () => findHindrance(connections, looks, log);
    const served = measureServed(metrics, steady);
    const { tracesUrl } = settings;
    const tracing =
      tracesUrl === null
        ? null
        : (await import('./foundation/traces/tracing.ts')).openTracing(tracesUrl, log, steady);
    if (tracing !== null) {
      traceStatements(connections, tracing);
      closeLater('traces', tracing.close);
    }
    http.answerWith(
      await createApp({
        house,
        pages,
        files,
        tokenKey,
        trustedProxies,
        log,
        making,
        whatHinders,
        readingBudget: settings.readingBudget,
        served: tracing === null ? served : traceServed(served, tracing),
      }),
    );
    closeLater('condition', measureCondition(metrics, look, now, log));
    const unwatch = watchLoop(log, metrics, steady);
    closeLater('loop', async () => unwatch());
    closeLater('child processes', endChildren);
    const operating = { connections, membersUrl, platformName, key, now };
    // A link in the terminal is a link in its log: only where all of the data are this machine's.
    const invitation = database.isEmbedded ? await inviteToDemo(operating) : null;
    telling.runs(await listAddresses(connections, settings, invitation));
    queue.start();
    await stop;
    telling.step('Stopping');
  } finally {
    // First no more requests; those under way still need the rest.
    closeLater('requests', http.close);
    const { failed } = telling;
    const exit = (code: number) => process.exit(code);
    await closeAll(opened, { log: plainLog, patience: CLOSING_MS, exit, failed });
  }
}

const lines = createLog();
const telling = startTelling(lines, process.stdout.isTTY);
try {
  const { help } = parseWords({ options: { help: { type: 'boolean' } } }).values;
  if (help) process.stdout.write(programWords().start);
  else await serve(readSettings(), lines, telling);
} catch (error) {
  telling.failed(error);
  seeHelp(error, 'npm start');
}
