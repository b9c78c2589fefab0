// The overview in a real browser: what changed in the month, or that nothing did; empty and new cities too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, publish } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { publishMonths, type Service } from './months.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let analyst: SignedIn;
let services: Service[];
let base: string;

beforeAll(async () => {
  opened = await open();
  const { server, city } = opened;
  services = await publishMonths(server.database.owner.pool, city);
  analyst = await server.signIn(city, { role: 'analyst' });
  base = `/${city.slug}/overview`;
}, 120_000);
afterAll(() => opened.close());

it('tells in words what fell and what rose, and leads there', async () => {
  const { page, closing } = await visit(opened, base, { who: analyst });
  const changed = page.getByRole('heading', { name: 'Какво се промени' });
  await changed.waitFor();
  await page.getByRole('heading', { name: 'ноември 2026 г.', exact: false }).first().waitFor();
  await look(page, 'try');
  await closing();
});
