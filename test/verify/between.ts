// Somebody between a site and whoever asks it, who changes what the site serves.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Integrity } from '../../client/integrity/files.ts';
import { ask } from '../http/process/raw.ts';

/** An answer as it passes. */
export interface Passing {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Change = (answer: Passing) => Partial<Passing>;

/** Answers so until the running test is over; returns its address. */
export async function standBetween(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Hands on what the site says, changed at the paths that are named. */
export function changing(site: string, changes: Readonly<Record<string, Change>>): Promise<string> {
  return standBetween((request, response) => {
    const path = request.url ?? '/';
    void ask(site, 'GET', path).then(({ status, headers, text }) => {
      const kept = ['content-type', 'content-security-policy'].flatMap((name) => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      });
      const whole: Passing = { headers: Object.fromEntries(kept), body: text };
      const { headers: sent, body } = { ...whole, ...changes[path]?.(whole) };
      response.writeHead(status, sent).end(body);
    });
  });
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`There is no ${String(from)} to be changed.`);
  return changed;
}

/** The first of what is sought in the body. */
export const inBody =
  (from: string | RegExp, to: string): Change =>
  ({ body }) => ({ body: replaced(body, from, to) });

/** The first of what is sought in the content security policy. */
export const inPolicy =
  (from: string, to: string): Change =>
  ({ headers }) => {
    const policy = replaced(headers['content-security-policy'] ?? '', from, to);
    return { headers: { ...headers, 'content-security-policy': policy } };
  };

/** What integrity.json says. */
export const inNames =
  (change: (integrity: Integrity) => Partial<Integrity>): Change =>
  ({ body }) => {
    const integrity = JSON.parse(body) as Integrity;
    return { body: JSON.stringify({ ...integrity, ...change(integrity) }) };
  };
