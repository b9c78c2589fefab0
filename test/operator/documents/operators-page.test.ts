// A city's papers on the operators' pages: listed, and downloaded as the same PDFs that its members take.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('are reached from the city’s page, seven in two languages', async () => {
  const { city } = opened;
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}`);
  await page.getByRole('link', { name: 'Документи' }).click();
  await expectHeading(page, 'Документи');
  const files = page.getByRole('link', { name: /^Изтеглете „/ });
  expect(await files.count()).toBe(14);
  await look(page, 'operator-documents');
  const [download] = await Promise.all([page.waitForEvent('download'), files.first().click()]);
  expect(download.suggestedFilename()).toBe(`${city.slug}-privacy-bg.pdf`);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await closing();
});

it('are for operators with a second factor alone', async () => {
  const { server, city } = opened;
  const ask = async (headers: Readonly<Record<string, string>> = {}, slug = city.slug) =>
    (await fetch(`${server.url}/operator/documents/${slug}.pdf?name=PRESS&language=en`, { headers })).status;
  const { headers } = await server.signInOperator();
  expect([await ask(headers), await ask(headers, 'atlantis')]).toEqual([200, 404]);
  expect(await ask()).toBe(401);
  const bare = await server.signInOperator({ hasFactor: false });
  expect(await ask(bare.headers)).toBe(403);
  const stranger = await server.signInOperator();
  await server.database.owner.prisma.operator.delete({ where: { userId: stranger.userId } });
  expect(await ask(stranger.headers)).toBe(404);
});
