// Whatever a client sends as an address, a form or a header, the server answers, and goes on.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { newVote, sendByApi } from './process/votes.ts';
import { open, send, statusOf } from './process/wire.ts';

let server: TestServer;
let city: City;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool, { places: 1 });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const isAlive = async () => expect((await sendByApi(server.url, newVote(code, 5))).isAcknowledged).toBe(true);

describe('a form', () => {
  it('of 5 MB is refused with a page, and the connection is closed', async () => {
    const response = await fetch(`${server.url}/s/${code}`, {
      method: 'POST',
      body: new URLSearchParams({ ballotId: 'x'.repeat(5_000_000) }),
    });
    expect(response.status).toBe(413);
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toContain('<h1');
    await isAlive();
  });

  it('that breaks off half-way costs nothing', async () => {
    const socket = open(server.url);
    socket.write(`POST /s/${code} HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nballotId=`);
    await once(socket, 'ready');
    socket.destroy();
    await isAlive();
  });
});

describe('an address', () => {
  const long = 'a'.repeat(8_000);
  const paths = [
    '/',
    '//',
    '///s',
    '/.//evil.example/x',
    '/\\evil.example',
    '/..',
    '/%2e%2e/%2e%2e/etc/passwd',
    '*',
    '/%00',
    '/%ZZ',
    '/%',
    '/%E0%A4%A',
    '/%ff%fe',
    '/\xff\xfe',
    '/s/',
    '/s/%00',
    '/s/%ZZ',
    '/s/%0d%0aset-cookie:x',
    '/s/%0d%0aset-cookie:x/next/abc',
    '/s/%D0%B6/next/abc',
    '/s/%00/next/%00',
    '/s/%ff/thanks',
    '/s/%00/thanks',
    `/s/${long}`,
    `/s/${long}/next/${long}`,
    '/s/%F0%9F%98%80/next/x',
    `/${long}`,
    `/results/${long}`,
    '/results/%00',
    '/results/%ZZ',
    '/results/a%00b/1',
    '/results/x/%00',
    '/results/x/99999999999999999999',
    '/results/x/-1',
    '/results/x/1e3',
    '/results/__proto__',
    '/assets/../../package.json',
    '/assets/%2e%2e/x',
    '/?language=%00',
    '/?language=constructor',
    '/?language=en&language=bg',
    '/graphql',
    '/graphql?query=%ZZ',
    '/graphql?query=%00',
    '/graphql?variables=x&query={municipalities{slug}}',
    '/code',
    '/livez',
    '/readyz',
    'http://evil.example/',
    'http://[bad',
    'http://',
    '/s/1#x',
    '/explore/../explore',
    '/;x=1',
    '/s;x/1',
  ];

  it('however odd is never a fault of ours', async () => {
    const faults: string[] = [];
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT']) {
        const status = await statusOf(server.url, method, path, 'content-length: 0\r\n');
        if (status === 0 || status >= 500) faults.push(`${method} ${path.slice(0, 60)}: ${status}`);
      }
    }
    expect(faults).toEqual([]);
    await isAlive();
  });

  it('of a city with any search is never a fault of ours', async () => {
    const odd = [
      '%00',
      'a%00b',
      '%ZZ',
      '%',
      '_',
      '%5C',
      "'",
      '%ED%A0%80',
      long,
      '%D0%B6'.repeat(900),
      '-1',
      '1e99',
    ];
    const faults: string[] = [];
    for (const field of ['search', 'category', 'settlement', 'after']) {
      for (const value of odd) {
        const path = `/results/${city.slug}?${field}=${value}`;
        const status = await statusOf(server.url, 'GET', path);
        if (status === 0 || status >= 500) faults.push(`${path.slice(0, 80)}: ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('that leads elsewhere is not repeated on the page', async () => {
    for (const path of [
      '//evil.example/x',
      '/.//evil.example/x',
      '/\\evil.example/x',
      '/%5Cevil.example/x',
    ]) {
      const page = await send(server.url, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect(page).toMatch(/^HTTP\/1\.1 404 /);
      expect(page).not.toMatch(/(href|action)="(\/\/|https?:)/);
    }
  });

  it('typed as a code leads to a page, whatever was typed', async () => {
    const typed = [
      '',
      ' ',
      '123 456-789',
      '\0',
      '\r\nset-cookie: x',
      '😀'.repeat(30),
      `${'a'.repeat(39)}😀`,
      '../x',
      '//evil.example',
    ];
    for (const text of [...typed, '%', 'ж', 'x'.repeat(9_000)]) {
      const response = await fetch(`${server.url}/code`, {
        method: 'POST',
        body: new URLSearchParams({ code: text }),
        redirect: 'manual',
      });
      const location = response.headers.get('location');
      const isCode = text === '123 456-789';
      expect([text, response.status, location]).toEqual(
        isCode ? [text, 303, '/s/123456789'] : [text, 400, null],
      );
    }
  });
});

describe('headers', () => {
  it('that are too many or too long are refused', async () => {
    expect(await statusOf(server.url, 'GET', '/', `x: ${'y'.repeat(20_000)}\r\n`)).toBe(431);
    expect(await statusOf(server.url, 'GET', `/${'y'.repeat(20_000)}`)).toBe(431);
    await isAlive();
  });

  it('however odd are never a fault of ours', async () => {
    const odd = [
      'accept-language: \xff\xfe;q=;;,,',
      'accept-encoding: gzip;q=x',
      'accept: \x7f',
      'origin: \xff',
    ];
    const more = [
      'origin: null',
      'host: \xff\xfe',
      'authorization: Bearer \xff',
      'authorization: ',
      'cookie: x=\x01',
    ];
    for (const header of [...odd, ...more]) {
      for (const method of ['GET', 'POST']) {
        const status = await statusOf(server.url, method, `/s/${code}`, `content-length: 0\r\n${header}\r\n`);
        expect([header, status, status >= 200 && status < 500]).toEqual([header, status, true]);
      }
    }
  });
});
