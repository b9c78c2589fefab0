// What cannot be compared is said, and never taken for the same or for different: too much, too slow, elsewhere, or not there.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { BOUNDS, NotCompared } from '../../client/verify/ask.ts';
import { KINDS } from '../../client/verify/rules.ts';
import { changing, standBetween } from './between.ts';
import { compare, siteToVerify } from './site.ts';

const site = siteToVerify();
const SIGN = '/s/422519585';

it('an answer of 50 MB, of which no more is read than a page may have', async () => {
  const chunk = Buffer.alloc(1_048_576, ' ');
  let isWhole: Promise<boolean> | undefined;
  const url = await standBetween((_request, response) => {
    isWhole = once(response, 'close').then(() => response.writableFinished);
    Readable.from(Array<Buffer>(50).fill(chunk)).pipe(response);
  });
  await expect(compare(url, SIGN)).rejects.toThrow('/integrity.json: more than 1 MB.');
  expect(await isWhole).toBe(false);
});

it('a site that does not answer in time', async () => {
  const url = await standBetween(() => undefined);
  const answer = compare(url, SIGN, KINDS.vote, { ...BOUNDS, mostMs: 50 });
  await expect(answer).rejects.toThrow('no whole answer within 0.05 seconds');
});

it('a site that is not there', async () => {
  const nobody = createServer().listen(0, 'localhost');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  await once(nobody, 'close');
  await expect(compare(`http://localhost:${port}`, SIGN)).rejects.toThrow(NotCompared);
});

it('another host, which is not asked', async () => {
  const asked: unknown[] = [];
  const other = await standBetween((request, response) => {
    asked.push(request.url);
    response.end();
  });
  const url = await standBetween((request, response) => {
    response.writeHead(302, { location: `${other}${request.url}` }).end();
  });
  await expect(compare(url, SIGN)).rejects.toThrow(`sends on to ${other}.`);
  expect(asked).toEqual([]);
});

it('a site that sends on without an end', async () => {
  const url = await standBetween((_request, response) => {
    response.writeHead(302, { location: '/integrity.json' }).end();
  });
  await expect(compare(url, SIGN)).rejects.toThrow('sends on again and again');
});

it.each([
  ['nothing', '{}'],
  ['a page', '<!doctype html>'],
  ['a commit that is none', String.raw`{"commit":"\u001b[2J","isChanged":false,"files":[]}`],
  [
    'files that are none',
    String.raw`{"commit":null,"isChanged":false,"files":[{"name":"\u001b[2J","bytes":1,"integrity":""}]}`,
  ],
])('an integrity.json of %s, of which nothing is repeated', async (_name, body) => {
  const url = await changing(site().url, { '/integrity.json': () => ({ body }) });
  const error = await compare(url, site().vote).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NotCompared);
  expect(String(error)).toMatch(/^NotCompared: http:[\w:/.]*\/integrity\.json [a-zA-Z ,]*\.$/);
});

it('a sign that is not there', async () => {
  await expect(compare(site().url, '/s/111111111')).rejects.toThrow('/s/111111111 answers 404.');
});
