// What goes along with a report from a citizen's page, and what is told of it later: a photo, answers to a service's questions, its state.
import sharp from 'sharp';
import { afterAll, beforeAll, expect } from 'vitest';
import { get, post } from '../../http/pages/visitor.ts';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import type { Contract } from './contract.ts';
import { startReporting, type Reporting } from './reporting.ts';

let reporting: Reporting;
let server: TestServer;
let contract: Contract;
let city: City;
let path: string;
beforeAll(async () => {
  reporting = await startReporting();
  ({ server, contract, city, path } = reporting);
});
afterAll(() => reporting.close());

const wrote = { description: 'Счупена люлка', name: '', email: 'a@example.bg', phone: '' };
/** What the page says is wrong. */
const noticeIn = (text: string): string | undefined => /role="alert"[^>]*>(.*?)<\/p>/.exec(text)?.[1];
const step = story();

/** The form as a browser sends it where a photo goes along. */
async function sendWithPhoto(fields: Readonly<Record<string, string>>, photo: Buffer | null) {
  reporting.nextMinute();
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const file = new Blob(photo === null ? [] : [new Uint8Array(photo)], { type: 'image/jpeg' });
  body.append('photo', file, photo === null ? '' : 'IMG_20261201.jpg');
  const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(server.url + path, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text() };
}

step('where the server takes photos the form has a field for one, and it is handed over anew', async () => {
  await reporting.saveChannel({ service: 'BIN' });
  expect(await reporting.saveServer({ endpoint: contract.endpoint, apiKey: 'xyzzy' })).toBe(true);
  expect((await get(server.url, path)).text).not.toContain('type="file"');
  expect(await reporting.saveServer({ endpoint: contract.endpoint, takesPhotos: true })).toBe(true);
  const form = await get(server.url, `${path}?language=en`);
  expect(form.text).toContain('encType="multipart/form-data"');
  expect(form.headers.get('content-security-policy')).toContain('script-src ');
  const picture = { create: { width: 2_400, height: 1_200, channels: 3, background: '#264' } } as const;
  const taken = await sharp(picture)
    .withExifMerge({ IFD0: { Model: 'Kamera' }, IFD3: { GPSLatitude: '42/1 25/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect(taken.includes('Kamera')).toBe(true);
  contract.heard.length = 0;
  const sent = await sendWithPhoto(wrote, taken);
  expect([sent.status, noticeIn(sent.text)]).toEqual([200, undefined]);
  const [{ fields, photo } = { fields: {}, photo: undefined }] = contract.heard;
  expect(fields).toMatchObject({ service_code: 'BIN', description: wrote.description, api_key: 'xyzzy' });
  const { format, width, exif, xmp, iptc } = await sharp(photo).metadata();
  expect({ format, width, exif, xmp, iptc }).toEqual({ format: 'jpeg', width: 1_600 });
  expect(photo?.includes('Kamera') || photo?.includes('IMG_')).toBe(false);
});

step('without a photo it is sent as ever; what is no photo is refused before anybody is asked', async () => {
  contract.heard.length = 0;
  expect((await sendWithPhoto(wrote, null)).status).toBe(200);
  expect(contract.heard[0]).not.toHaveProperty('photo');
  contract.heard.length = 0;
  const sent = await sendWithPhoto(wrote, Buffer.from('GIF89a no photo'));
  expect(sent.status).toBe(400);
  expect(sent.text).toContain('id="photo-wrong"');
  expect(contract.heard).toEqual([]);
});

step('what its service asks besides stands in the form, and is answered, or asked for again', async () => {
  await reporting.saveChannel({ service: 'POT' });
  reporting.nextMinute();
  // The page is kept for some seconds in one language.
  const { text } = await get(server.url, `${path}?language=bg&again`);
  expect(text).toContain('name="answers.depth"');
  expect(text).toContain('<option value="circle">Circle</option>');
  expect(text).not.toContain('easting');
  contract.heard.length = 0;
  const missing = await post(server.url, path, { ...wrote, 'answers.shape': 'circle' });
  expect(missing.status).toBe(400);
  expect(missing.text).toMatch(/id="answer-\d-wrong"/);
  expect(missing.text).toContain('<option value="circle" selected="">Circle</option>');
  expect(contract.heard).toEqual([]);
  const answers = { 'answers.depth': '3,5', 'answers.shape': 'circle', 'answers.api_key': 'mine' };
  expect((await post(server.url, path, { ...wrote, ...answers })).status).toBe(200);
  expect(contract.heard.at(-1)?.fields).toMatchObject({
    api_key: 'xyzzy',
    'attribute[depth]': '3.5',
    'attribute[shape]': 'circle',
  });
  expect(contract.heard.at(-1)?.fields).not.toHaveProperty('attribute[api_key]');
});

step(
  'how far it is tells a page whose address holds no number, and nothing of what was written',
  async () => {
    const at = `/results/${city.slug}/request`;
    expect((await get(server.url, at)).status).toBe(200);
    const found = await post(server.url, `${at}?language=en`, { number: '293944' });
    expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'no-store']);
    for (const words of ['It is being worked on.', 'A crew is on its way.', '5 December 2026'])
      expect(found.text).toContain(words);
    expect(found.text).not.toContain('What somebody wrote.');
    expect((await post(server.url, `${at}?language=en`, { number: '7' })).text).toContain(
      'no report with this number',
    );
    contract.manner = 'is broken';
    const failed = await post(server.url, `${at}?language=en`, { number: '293944' });
    contract.manner = 'realtime';
    expect(failed.text).toContain('did not respond as it should');
    const many = await Promise.all(Array.from({ length: 12 }, () => post(server.url, at, { number: '7' })));
    expect(many.map(({ status }) => status)).toContain(429);
  },
);

step('too many in a minute are told so on the same page, with what was written', async () => {
  reporting.nextMinute();
  const sent = await Promise.all(
    Array.from({ length: 4 }, () => post(server.url, path, { ...wrote, 'answers.depth': '1' })),
  );
  const crowded = sent.find(({ status }) => status === 429);
  expect(crowded?.text).toContain('Счупена люлка');
});

step('nothing of it is in the database, whatever became of it', async () => {
  expect(await reporting.findKept(['a@example.bg', 'люлка', '293944'])).toEqual([]);
});
