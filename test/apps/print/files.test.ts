// The files behind a print shop’s link: those that are offered and no others, the same bytes each time, whole or in parts, and as a ZIP.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { createCity } from '../../support/city.ts';
import { startTestServer } from '../../support/server.ts';
import { command } from '../../sign-generator/command.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { become, get, shopOf } from './visited.ts';
import { shopsOfACity } from './shops.ts';

const { server, city, admin, parts } = shopsOfACity();

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

it('all of them are one ZIP, with a volume for each quantity, and pass the check of the sign generator', async () => {
  const { path } = await shopOf(server(), city(), admin(), { parts: parts() });
  const all = await get(server(), `${path}/all.zip`);
  expect(all.status).toBe(200);
  expect(all.headers.get('content-disposition')).toMatch(/^attachment; filename="kazva-\d+\.zip"$/);
  expect(Number(all.headers.get('content-length'))).toBe(all.bytes.length);
  const files = await unzip(all.bytes);
  expect([...files.keys()]).toEqual([
    'signs-a5-001.pdf',
    'signs-a5-002.pdf',
    'manifest.csv',
    'job.pdf',
    'job.xjdf',
    'nfc.csv',
    'proof-a5.png',
  ]);
  const rows = parse<Record<string, string>>(files.get('manifest.csv') ?? '', { bom: true, columns: true });
  expect(rows.map(({ code, quantity }) => [code?.replaceAll(' ', ''), quantity]).toSorted()).toEqual(
    city()
      .places.map(({ code }, at) => [code, at < 2 ? '2' : '1'])
      .toSorted(),
  );
  const sums = rows.filter((row) => row.sha256 !== '');
  expect(sums).toHaveLength(2);
  for (const { file = '', sha256: sum } of sums) expect(sha256(files.get(file) ?? Buffer.of())).toBe(sum);
  const folder = await temporaryFolder();
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  const checked = [...files.keys()].filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));
  expect(await command(['check', ...checked])).toMatchObject({ status: 0 });
  // Each alone is the same, and what is not offered is not there.
  for (const [name, bytes] of files) {
    const one = await get(server(), `${path}/${name}`);
    expect([name, one.status, one.bytes.equals(bytes)]).toEqual([name, 200, true]);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('referrer-policy')).toBe('no-referrer');
    expect(one.headers.get('x-robots-tag')).toContain('noindex');
  }
  for (const name of ['test-sheet.pdf', 'signs-a5-003.pdf', '..%2f..%2fpackage.json', '1.json'])
    expect((await get(server(), `${path}/${name}`)).status).toBe(404);
});

it('are the same bytes when they are made again, also after the place and the city were renamed', async () => {
  // It keeps nothing: each file is made anew.
  const forgetful = await startTestServer({ makings: { kept: 0, bytes: 0 } });
  try {
    const owner = forgetful.database.owner.pool;
    const own = await createCity(owner, { isDemo: false, places: 3 });
    const shop = await shopOf(forgetful, own, await forgetful.signIn(own));
    const first = await get(forgetful, `${shop.path}/all.zip`);
    await owner.query(`UPDATE locations SET name = '{"bg": "Съвсем друго"}', address = '{"bg": "Другаде"}'`);
    await owner.query(
      `UPDATE municipalities SET name = '{"bg": "Другата"}', colour = '#a01020', host = 'other.example.bg'`,
    );
    await owner.query(`UPDATE categories SET rating_question = '{"bg": "А сега?"}'`);
    const again = await get(forgetful, `${shop.path}/all.zip`);
    expect([first.status, again.bytes.equals(first.bytes)]).toEqual([200, true]);
    const sum = sha256((await unzip(again.bytes)).get('manifest.csv') ?? Buffer.of());
    expect((await get(forgetful, shop.path)).text).toContain(sum);
  } finally {
    await forgetful.close();
  }
});

it('that differ from the first are told on the page', async () => {
  const shop = await shopOf(server(), city(), admin());
  await become(server(), shop, { manifest_sha256: '0'.repeat(64) });
  expect((await get(server(), `${shop.path}/job.pdf`)).status).toBe(200);
  expect((await get(server(), shop.path)).text).toContain('се различават от първите');
  const honest = await shopOf(server(), city(), admin());
  await get(server(), `${honest.path}/job.pdf`);
  expect((await get(server(), honest.path)).text).not.toContain('се различават от първите');
});

it('the first making stands in the journal, and who made it', async () => {
  const shop = await shopOf(server(), city(), admin());
  for (const name of ['job.pdf', 'manifest.csv']) await get(server(), `${shop.path}/${name}`);
  const { rows } = await server().database.owner.pool.query(
    `SELECT actor, action, after FROM audit_entries WHERE subject = 'PrintOrder' AND subject_id = $1 AND action = 'orders.view'`,
    [shop.id],
  );
  const sum = sha256((await get(server(), `${shop.path}/manifest.csv`)).bytes);
  expect(rows).toEqual([
    { actor: 'shop: shop@pechat.example.bg', action: 'orders.view', after: { manifestSha256: sum } },
  ]);
});

it('while the test sheet waits only that is offered, and it is another file than the run', async () => {
  const shop = await shopOf(server(), city(), admin(), { wantsTestSheet: true });
  const files = await unzip((await get(server(), `${shop.path}/all.zip`)).bytes);
  expect([...files.keys()]).toEqual([
    'test-sheet.pdf',
    'manifest.csv',
    'job.pdf',
    'job.xjdf',
    'nfc.csv',
    'proof-a5.png',
  ]);
  expect((await get(server(), `${shop.path}/signs-a5-001.pdf`)).status).toBe(404);
  await become(server(), shop, { test_sheet: 'REFUSED' });
  expect((await get(server(), `${shop.path}/signs-a5-001.pdf`)).status).toBe(404);
  await become(server(), shop, { test_sheet: 'APPROVED' });
  expect((await get(server(), `${shop.path}/signs-a5-001.pdf`)).status).toBe(200);
  expect((await get(server(), `${shop.path}/test-sheet.pdf`)).status).toBe(404);
  await become(server(), shop, { state: 'CANCELLED' });
  for (const name of ['signs-a5-001.pdf', 'all.zip', 'test-sheet.pdf'])
    expect((await get(server(), `${shop.path}/${name}`)).status).toBe(404);
});

it('come in parts for who broke off, and whole where the part is of another file', async () => {
  const { path } = await shopOf(server(), city(), admin());
  const whole = await get(server(), `${path}/signs-a5-001.pdf`);
  const etag = whole.headers.get('etag') ?? '';
  const { length } = whole.bytes;
  const part = (range: string, more = {}) => get(server(), `${path}/signs-a5-001.pdf`, { range, ...more });
  for (const [range, start, end] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, length - 1],
    ['bytes=-50', length - 50, length - 1],
    [`bytes=10-${length + 10}`, 10, length - 1],
  ] as const) {
    const { status, headers, bytes } = await part(range);
    expect([status, headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${length}`]);
    expect(bytes.equals(whole.bytes.subarray(start, end + 1))).toBe(true);
  }
  expect((await part('bytes=100-', { 'if-range': etag })).status).toBe(206);
  expect((await part('bytes=100-', { 'if-range': '"other"' })).status).toBe(200);
  expect((await part(`bytes=${length}-`)).status).toBe(416);
  for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-']) expect((await part(range)).status).toBe(200);
  const head = await fetch(`${server().url}${path}/signs-a5-001.pdf`, { method: 'HEAD' });
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(length), '']);
});

it('of a third order are made in a moment: the page says so, and asks again by itself', async () => {
  const shops: Awaited<ReturnType<typeof shopOf>>[] = [];
  for (let count = 0; count < 3; count += 1) shops.push(await shopOf(server(), city(), admin()));
  const answers = await Promise.all(shops.map(({ path }) => get(server(), `${path}/job.pdf`)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 503]);
  const at = answers.findIndex(({ status }) => status === 503);
  expect(answers[at]?.headers.get('retry-after')).toBe('4');
  expect(answers[at]?.text).toContain('<meta http-equiv="refresh" content="4"/>');
  expect(answers[at]?.text).toContain('Още малко');
  await vi.waitFor(async () => expect((await get(server(), `${shops[at]?.path}/job.pdf`)).status).toBe(200), {
    timeout: 120_000,
    interval: 200,
  });
});

it('that cannot be made are told in a kind page, and made once they can', async () => {
  const shop = await shopOf(server(), city(), admin());
  const owner = server().database.owner.pool;
  const { rows } = await owner.query<{ content: object }>('SELECT content FROM print_orders WHERE id = $1', [
    shop.id,
  ]);
  await owner.query(
    `UPDATE print_orders SET content = '{"municipality": {}, "signs": [{"code": "1"}]}' WHERE id = $1`,
    [shop.id],
  );
  const failed = await get(server(), `${shop.path}/all.zip`);
  expect([failed.status, failed.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(failed.text).toContain('не можаха да бъдат направени');
  await owner.query('UPDATE print_orders SET content = $1 WHERE id = $2', [rows[0]?.content, shop.id]);
  expect((await get(server(), `${shop.path}/all.zip`)).status).toBe(200);
});

it('are whole for the next one where somebody broke off', async () => {
  const { path } = await shopOf(server(), city(), admin());
  const left = new AbortController();
  const response = await fetch(`${server().url}${path}/all.zip`, { signal: left.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  left.abort();
  const whole = await get(server(), `${path}/all.zip`);
  expect([whole.status, (await unzip(whole.bytes)).size]).toEqual([200, 6]);
});
