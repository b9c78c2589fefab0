// What goes wrong between: clients that never finish, answers that never come, and two servers where one dies.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from '../../test/http/process/wire.ts';
import type { Fault } from './fault.ts';
import type { Swallower } from './swallower.ts';

const SLOW_CLIENTS = 400;

export const SLOW: Fault = {
  name: 'slow',
  what: `${SLOW_CLIENTS} clients that send a byte a second and never finish`,
  strike: async ({ urls }, voters, { ms, votes }) => {
    const [url = ''] = urls();
    const sockets: Socket[] = Array.from({ length: SLOW_CLIENTS }, () => open(url));
    for (const socket of sockets) {
      socket.resume().on('error', () => undefined);
      socket.write('GET /livez HTTP/1.1\r\nhost: x\r\nx-slow: ');
    }
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 1_000);
    const isHeard = await voters.more(votes, ms + 10_000);
    await sleep(ms);
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
    return isHeard ? [] : ['they kept others from voting'];
  },
};

/** Of a scene whose servers reach the database through it. */
export const swallowed = (swallower: Swallower): Fault => ({
  name: 'swallowed',
  what: 'a proxy to the database swallows all answers, and keeps the connections',
  strike: async (_scene, voters, { ms }) => {
    swallower.swallow(true);
    await sleep(ms);
    swallower.swallow(false);
    await voters.more(10, 60_000);
    return [];
  },
});

export const TWO_SERVERS: Fault = {
  name: 'two',
  what: 'two servers on one database, kill -9 of each in turn',
  strike: async ({ start, stop }, voters, { times, votes }) => {
    await start({ which: 1 });
    for (let kill = 0; kill < times; kill += 1) {
      await voters.more(votes, 20_000);
      await stop('SIGKILL', kill % 2);
      await voters.more(votes, 20_000);
      await start({ which: kill % 2 });
    }
    await stop('SIGTERM', 1);
    return [];
  },
};
