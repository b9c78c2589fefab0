// An order of signs that can be felt: only on a format with room for it; its shop is told of the plate, and gets it.
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { order } from '../../signs/orders/ordered.ts';
import { shopsOfACity } from './shops.ts';
import { get, shopOf } from './visited.ts';

const { server, city, admin } = shopsOfACity();

it('is refused where the format has no room, and nothing is ordered', async () => {
  const wanted = { format: 'a4', isTactile: true };
  const { __typename, faults } = await order(server(), city(), admin(), wanted);
  expect([__typename, faults]).toEqual([
    'Invalid',
    [{ field: 'isTactile', fault: 'NOT_ALLOWED', part: null }],
  ]);
});

it('has the plate in its files, and on the page what the shop must be able to do', async () => {
  const { path } = await shopOf(server(), city(), admin(), { format: 'strip', isTactile: true });
  const { bytes } = await get(server(), `${path}/manifest.csv`);
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
  expect(rows.map(({ plate }) => plate)).toEqual(city().places.map(() => 'Braille'));
  const volume = await get(server(), `${path}/signs-strip-001.pdf`);
  expect(volume.bytes.toString('latin1')).toContain('/Separation /Braille');
  const page = (await get(server(), path)).bytes.toString();
  expect(page).toContain('отделен цвят с име Braille: брайлов надпис и рамка от прозрачен лак');
});

it('of all others has none', async () => {
  const { path } = await shopOf(server(), city(), admin());
  expect((await get(server(), `${path}/manifest.csv`)).bytes.toString()).not.toContain('Braille');
  expect((await get(server(), path)).bytes.toString()).not.toContain('Braille');
});
