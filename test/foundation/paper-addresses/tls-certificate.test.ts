// Until when an address's certificate is valid: asked at a real server by TLS, at public addresses alone, some at a time.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createCertificates,
  findCertificateEnd,
} from '../../../server/foundation/paper-addresses/tls-certificate.ts';
import { openInternet, SOMEWHERE, type TestInternet } from '../../support/internet.ts';

let internet: TestInternet;
beforeAll(async () => {
  internet = await openInternet(['glas.kazva.bg']);
  internet.names.set('glas.kazva.bg', [SOMEWHERE]);
  internet.names.set('inner.kazva.bg', ['10.0.0.5']);
});
afterAll(() => internet.close());

it('tells the end of the certificate that is shown, though nobody vouches for it', async () => {
  const end = await findCertificateEnd('https://glas.kazva.bg', internet);
  expect(end?.getUTCFullYear()).toBe(2049);
});

it('asks nobody at an address of this network, without TLS, or without a name', async () => {
  const asking = { ...internet, connect: () => expect.unreachable() };
  for (const origin of [
    'https://inner.kazva.bg',
    'https://nowhere.kazva.bg',
    'https://localhost:4000',
    'https://127.0.0.1',
    'http://glas.kazva.bg',
  ])
    expect(await findCertificateEnd(origin, asking)).toBeNull();
});

it('of many origins the end that comes first counts; ten are asked at a time, each once an hour', async () => {
  let time = 0;
  const asked: string[] = [];
  const certificates = createCertificates(
    (origin) => {
      asked.push(origin);
      const day = Number(origin.replace(/\D/g, ''));
      return Promise.resolve(day === 3 ? null : new Date(Date.UTC(2027, 0, 30 - day)));
    },
    () => time,
  );
  const origins = Array.from({ length: 12 }, (_, at) => `https://city${at}.bg`);
  expect(await certificates.findFirstEnd(origins)).toEqual(new Date(Date.UTC(2027, 0, 21)));
  expect(asked).toEqual(origins.slice(0, 10));
  expect(await certificates.findFirstEnd(origins)).toEqual(new Date(Date.UTC(2027, 0, 19)));
  await certificates.findFirstEnd(origins);
  expect(asked).toEqual(origins);
  time = 3_600_000;
  await certificates.findFirstEnd(origins);
  expect(asked).toHaveLength(22);
  expect(await certificates.findFirstEnd(origins.slice(0, 2))).toEqual(new Date(Date.UTC(2027, 0, 29)));
  expect(await certificates.findFirstEnd([])).toBeNull();
});
