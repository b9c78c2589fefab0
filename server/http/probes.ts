// What whoever runs the server asks: whether the process lives, and whether it can do its work.
import type { ServerResponse } from 'node:http';
import { ALIVE, LIVEZ } from '../foundation/listen.ts';
import { READ } from '../foundation/methods.ts';
import type { Hindrance } from './health.ts';
import type { Address } from './router/address.ts';

interface ProbesApp {
  /** What keeps the server from its work now. */
  readonly whatHinders: () => Promise<Hindrance | null>;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

const probe = { door: 'anywhere', methods: READ, who: 'anybody' } as const;

export const PROBES: readonly Address<ProbesApp>[] = [
  { ...probe, path: LIVEZ, answer: ({ response }) => sendText(response, 200, ALIVE) },
  {
    ...probe,
    path: '/readyz',
    answer: async ({ response, app }) => {
      const hindrance = await app.whatHinders();
      sendText(response, hindrance === null ? 200 : 503, `${hindrance ?? 'ready'}\n`);
    },
  },
];
