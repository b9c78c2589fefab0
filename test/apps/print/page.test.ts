// What the page behind a print shop’s link says: of a link that is over, of an order that came, and how far the shop is.
import { expect, it } from 'vitest';
import { addRound, addPass } from '../../support/passes.ts';
import { become, get, post, shopOf } from './visited.ts';
import { shopsOfACity } from './shops.ts';

const { server, city, admin } = shopsOfACity();

it('a link that is over, revoked, unknown, a fitter’s or cut short leads to one and the same page', async () => {
  const owner = server().database.owner.pool;
  const [expired, revoked] = [
    await shopOf(server(), city(), admin()),
    await shopOf(server(), city(), admin()),
  ];
  await owner.query(
    `UPDATE passes SET issued_on = '2026-01-01', expires_on = '2026-01-02' WHERE order_id = $1`,
    [expired.id],
  );
  await owner.query(`UPDATE passes SET revoked_on = current_date WHERE order_id = $1`, [revoked.id]);
  const fitter = (await addPass(owner, city(), { round: await addRound(owner, city()) })).replace(
    'Bearer ',
    '',
  );
  const paths = [
    expired.path,
    revoked.path,
    `/print/${fitter}`,
    `/print/pass_${'A'.repeat(43)}`,
    expired.path.slice(0, -9),
  ];
  const pages = await Promise.all(paths.map((path) => get(server(), path)));
  for (const { status, headers } of pages) {
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
  const withoutPath = pages.map(({ text }, at) => text.replaceAll(paths[at] ?? '', 'PATH'));
  expect(new Set(withoutPath).size).toBe(1);
  for (const path of paths.slice(0, 4)) {
    expect((await get(server(), `${path}/all.zip`)).status).toBe(404);
    expect((await post(server(), path, { state: 'PRINTED' })).status).toBe(404);
  }
  expect(
    (await owner.query('SELECT state FROM print_orders WHERE id = ANY ($1)', [[expired.id, revoked.id]]))
      .rows,
  ).toEqual([{ state: 'ORDERED' }, { state: 'ORDERED' }]);
});

it('a page of an order that came says when and how, and nothing of steps that nobody told', async () => {
  const shop = await shopOf(server(), city(), admin());
  await become(server(), shop, { state: 'DELIVERED', printed_on: '2026-11-25', delivered_on: '2026-11-27' });
  await server().database.owner.pool.query('UPDATE print_order_signs SET damaged = 1 WHERE order_id = $1', [
    shop.id,
  ]);
  const { text } = await get(server(), shop.path);
  expect(text).toContain('Общината получи поръчката на 27 ноември 2026\u00a0г. Повредени са 4 бройки.');
  const steps = [...text.matchAll(/<li class="\w+"[^>]*><strong>([^<]*)/g)].map(([, step]) => step);
  expect(steps).toEqual(['Поръчана', 'Отпечатана', 'Доставена']);
});

it('a form tells how far the shop is, and a suspended city lets it look and take alone', async () => {
  const shop = await shopOf(server(), city(), admin());
  expect(await post(server(), shop.path, { state: 'RECEIVED', note: 'Утре.' })).toMatchObject({
    status: 303,
    location: `${shop.path}?told=RECEIVED`,
  });
  expect((await get(server(), `${shop.path}?told=RECEIVED`)).text).toContain('Общината вече знае');
  expect((await post(server(), `${shop.path}?language=en`, { state: 'SHIPPED', note: '' })).location).toBe(
    `${shop.path}?told=SHIPPED&language=en`,
  );
  expect((await post(server(), shop.path, { state: 'PRINTED' })).location).toBe(`${shop.path}?not=FURTHER`);
  expect((await post(server(), shop.path, { state: 'CANCELLED' })).location).toBe(`${shop.path}?`);
  // A whole book is a note that is too long, too, and is still there to be shortened.
  for (const letters of [1_001, 20_000]) {
    const long = await post(server(), shop.path, { state: 'SHIPPED', note: 'я'.repeat(letters) });
    expect(long.status).toBe(400);
    expect(long.text).toContain('по-дълга от 1000 знака');
    expect(long.text).toContain('я'.repeat(letters));
  }
  const put = await fetch(server().url + shop.path, { method: 'PUT' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  const owner = server().database.owner.pool;
  await owner.query(
    `UPDATE municipalities SET suspended_at = now(), suspended_why = 'x' WHERE municipality_id = $1`,
    [String(city().id)],
  );
  expect((await get(server(), shop.path)).status).toBe(200);
  expect((await get(server(), `${shop.path}/job.pdf`)).status).toBe(200);
  expect(await post(server(), shop.path, { state: 'SHIPPED', note: 'Друго.' })).toMatchObject({
    status: 503,
  });
  await owner.query(
    `UPDATE municipalities SET suspended_at = NULL, suspended_why = NULL WHERE municipality_id = $1`,
    [String(city().id)],
  );
});
