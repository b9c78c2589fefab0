// What is answered before the app is there, and how long a connection stays between two requests.
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../server/foundation/listen.ts';

it('while it migrates or waits for a lock it lives and is not ready', async () => {
  const http = await listen(0, '127.0.0.1');
  onTestFinished(() => http.close());
  const url = `http://127.0.0.1:${http.port}`;
  const answers = await Promise.all(
    ['/livez', '/readyz', '/', '/graphql', '/livez/'].map(async (path) => {
      const answer = await fetch(url + path);
      return [path, answer.status, answer.headers.get('retry-after'), await answer.text()];
    }),
  );
  const starting = [503, '5', 'starting\n'];
  expect(answers).toEqual([
    ['/livez', 200, null, 'alive\n'],
    ...['/readyz', '/', '/graphql', '/livez/'].map((path) => [path, ...starting]),
  ]);
  expect((await fetch(`${url}/livez`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${url}/livez`, { method: 'POST' })).status).toBe(503);
});

it('a connection that a proxy keeps is still there after more than the time that a request may take', async () => {
  const http = await listen(0, '127.0.0.1');
  onTestFinished(() => http.close());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<{ isReused: boolean; keepAlive: string }>((resolve, reject) => {
      const request = get({ agent, host: '127.0.0.1', port: http.port, path: '/livez' });
      request.once('error', reject).once('response', (response: IncomingMessage) => {
        response
          .resume()
          .once('end', () =>
            resolve({ isReused: request.reusedSocket, keepAlive: String(response.headers['keep-alive']) }),
          );
      });
    });
  expect((await ask()).keepAlive).toBe('timeout=65');
  await sleep(12_000);
  expect((await ask()).isReused).toBe(true);
  agent.destroy();
});
