// While the database is away many statements wait, and Node warns of nothing: one that would look like a leak comes with each outage.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { createPatience } from '../../../server/foundation/jobs/patience.ts';

it('thirty wait together, are told of the end of waiting, and make Node warn of nothing', async () => {
  const warnings: Error[] = [];
  const hear = (warning: Error): void => void warnings.push(warning);
  process.on('warning', hear);
  const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  const pool = { connect: () => Promise.reject(away) } as unknown as Pool;
  let noted = 0;
  const { executeSql, hurry } = createPatience(pool, { note: () => void (noted += 1) });
  const waiting = Array.from({ length: 30 }, () => executeSql('SELECT 1'));
  await sleep(50);
  expect(noted).toBe(30);
  hurry();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([undefined]));
  await sleep(10);
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});
