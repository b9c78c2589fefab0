import { expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client.ts';
import { rotateKeys } from '../../server/ballots/rotation.ts';
import { aBallot, aScore, cast, newSealer, NOW, openRoom } from './room.ts';
test.each([100, 3000, 30000])('plan %s', async (n) => {
  const room = await openRoom();
  const city = await room.createCity();
  const sealer = await newSealer(room);
  const ballots = Array.from({ length: n }, () => aBallot(city, aScore(5)));
  for (let i = 0; i < n; i += 200) await cast(room, ballots.slice(i, i + 200), sealer);
  await room.owner.query('ANALYZE');
  const t = performance.now();
  await rotateKeys(room.parts, new Date(NOW.getTime() + 7 * 86400000));
  console.log(n, 'rotate ms', performance.now() - t);
  const { rows } = await room.owner.query<{ id: string }>(Prisma.sql`SELECT id FROM ballots ORDER BY ctid`);
  const arrivals = new Map(ballots.map(({ id }, place) => [String(id), Math.floor(place / 200)]));
  const order = rows.map(({ id }) => arrivals.get(id) ?? -1);
  // correlation
  const m = order.length; const mean = order.reduce((a, b) => a + b, 0) / m; const mi = (m - 1) / 2;
  let sxy = 0, sx = 0, sy = 0; order.forEach((v, i) => { sxy += (v - mean) * (i - mi); sx += (v - mean) ** 2; sy += (i - mi) ** 2; });
  const byId = rows.filter((r, i) => i > 0 && r.id > (rows[i - 1]?.id ?? '')).length / m;
  console.log(n, 'correlation with arrival', sxy / Math.sqrt(sx * sy || 1), 'sorted by id', byId);
  await room.close();
  expect(1).toBe(1);
}, 120000);
