// A process that works on a test's queue until it is killed: a job called "slow" is never over the first time.
import { appendFileSync, readFileSync } from 'node:fs';
import { connect, type ConnectOptions } from '../../../server/foundation/database/connect.ts';
import { createQueue } from '../../../server/foundation/jobs/queue.ts';
import { createLog } from '../../../server/foundation/log.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';

const [file = '', options = ''] = process.argv.slice(2);
const { jobs } = connect(JSON.parse(options) as ConnectOptions);
const queue = createQueue<'test.work'>({
  pool: jobs.pool,
  log: createLog(),
  clock: RIGHT_CLOCK,
  now: () => new Date(),
});

queue.registerJob('test.work', async ({ work = '' }) => {
  const isSecondTime = readFileSync(file, 'utf8').includes('begun slow');
  appendFileSync(file, `begun ${work}\n`);
  if (work === 'slow' && !isSecondTime) await new Promise(() => setInterval(() => undefined, 1_000));
  appendFileSync(file, `done ${work}\n`);
});
queue.start();
