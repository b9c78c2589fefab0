// The day that a page counts from, and a form begins with is the municipality's, however far from it the reader's clock stands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { open, visit, type Opened } from './opened.ts';

// 14 hours before UTC and 11 after it: two calendars that never show the same day.
const THERE = 'Pacific/Kiritimati';
const HERE = 'Pacific/Pago_Pago';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  await pool.query(
    Prisma.sql`UPDATE municipalities SET time_zone = ${THERE} WHERE municipality_id = ${opened.city.id}`,
  );
});
afterAll(() => opened.close());

it.each([
  ['signs/rounds/new', 'printer', 'roundOn', 0],
  ['signs/orders/new', 'printer', 'dueOn', 14],
  ['settings/keys/new', 'admin', 'expiresOn', 365],
] as const)('%s begins with a day of the municipality', async (path, role, field, days) => {
  const { city, server } = opened;
  const who = await server.signIn(city, { role });
  const { page, closing } = await visit(opened, `/${city.slug}/${path}`, { who, timezoneId: HERE });
  const given = page.locator(`input[type="hidden"][name="${field}"]`);
  await given.waitFor({ state: 'attached' });
  expect(await given.inputValue()).toBe(dayAfter(dayIn(THERE, new Date()), days));
  await closing();
});

// A moment is the same everywhere; what day it is, is asked of shell/days.ts alone.
it('no page of members asks the reader’s own clock for a day', () => {
  const client = join(import.meta.dirname, '../../../client');
  const asking = ['members', 'parts']
    .flatMap((folder) =>
      readdirSync(join(client, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(client, file), 'utf8')));
  expect(asking.toSorted()).toEqual([
    'members/people/WaitingList.tsx',
    'members/shell/days.ts',
    // Fitters’ and mystery clients’ phones, where there may be no signal to ask by.
    'parts/offline/in-store.ts',
    'parts/session/auth.ts',
  ]);
});
