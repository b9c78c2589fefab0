// The worker's file: at the root, small, asked for anew each time, and allowed to fetch from here only.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { get } from '../../http/pages/visitor.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('it is a script of less than five kilobytes that no cache holds on to', async () => {
  const { status, headers, text } = await get(server.url, '/worker.js');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* connect-src 'self';/);
  // 0.1 KB of it keep the hour of a visit off the phone: a kept page has chosen headers. 0.1 KB are for storage that answers late, and
  // 1.1 KB seal what waited, as it is sent; 0.9 KB are the page for what the phone has not kept, in two languages.
  expect(gzipSync(text).length).toBeLessThanOrEqual(4.5 * 1024);
});
