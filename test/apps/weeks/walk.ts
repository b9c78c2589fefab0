// Somebody of a test's city who signs in at the form, in a browser that counts what he or she presses.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { newJar, setUpFactor, PASSWORD, type Factor } from '../members/account.ts';
import { createAsking, tokenIn } from '../members/asking.ts';
import { newContext, openPage, type Opened } from '../members/opened.ts';

/** What of the city a local member is bound to. */
export interface Bound {
  readonly locations: readonly string[];
}

/** Somebody with an account, who has not signed in yet. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly factor: Factor | null;
}

export interface Walk {
  readonly page: Page;
  /** Presses a link, a button or a field. */
  readonly press: (on: Locator) => Promise<void>;
  /** Presses the field, and types. */
  readonly type: (into: Locator, text: string) => Promise<void>;
  /** Opens a list of the browser's own, and presses the option. */
  readonly choose: (from: Locator, option: string) => Promise<void>;
  /** The page with this heading is there with what it asked for, and is accessible as it stands. */
  readonly arrives: (heading: string | RegExp) => Promise<void>;
  /** The page as it stands is accessible. */
  readonly stands: (state: string) => Promise<void>;
  /** How many presses it took since this was asked before; prints it. */
  readonly pressed: (what: string) => number;
  readonly closing: () => Promise<void>;
}

/** Who is invited as the role and accepts; an admin sets a second factor up. */
export async function join(
  { server, city }: Opened,
  name: string,
  role: 'ADMIN' | 'ANALYST' | 'EDITOR' | 'LOCAL',
  bound?: Bound,
): Promise<Person> {
  const email = `${randomUUID()}@proba.example.bg`;
  const ask = createAsking(server);
  const admin = await server.signIn(city);
  const scope = bound && { scope: { locations: bound.locations } };
  await ask('invite', { municipality: city.slug, email, role, ...scope }, admin);
  const input = { token: tokenIn(server, email), name, password: PASSWORD };
  const jar = newJar(server);
  const { data } = await ask('accept', input);
  expect(data.acceptInvitation.__typename).toBe('MemberJoined');
  if (role !== 'ADMIN') return { name, email, factor: null };
  expect((await jar.send('/auth/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
  const factor = await setUpFactor(jar);
  expect((await jar.send('/auth/two-factor/verify-totp', { code: factor.code() })).status).toBe(200);
  return { name, email, factor };
}

/** Opens a path below /members, and signs in at the form that stands there; on a desk. */
export async function begin(opened: Opened, { name, email, factor }: Person, path = ''): Promise<Walk> {
  const context = await newContext(opened, { viewport: { width: 1280, height: 800 } });
  let presses = 0;
  await context.exposeBinding('countPress', () => {
    presses += 1;
  });
  await context.addInitScript(() => {
    const count = Reflect.get(window, 'countPress') as () => void;
    addEventListener('pointerdown', count, { capture: true });
    addEventListener('keydown', ({ key }) => key === 'Enter' && count(), { capture: true });
  });
  const { page, closing } = await openPage(opened, context, path, [401], () => context.close());
  // What is asked of the API and has not come: a page that shows a part of itself already is not there yet.
  let coming = 0;
  const counts = (by: number) => (request: { url(): string }) => {
    if (request.url().endsWith('/graphql')) coming += by;
  };
  page.on('request', counts(1)).on('requestfinished', counts(-1)).on('requestfailed', counts(-1));
  let states = 0;
  const stands: Walk['stands'] = async (state) => {
    await expect
      .poll(async () => coming + (await page.locator('.loading, [aria-busy=true]').count()))
      .toBe(0);
    await expectAccessible(page);
    await screenshot(page, `week-${name}-${(states += 1)}-${state.replaceAll(/[^\p{L}\d]+/gu, ' ')}`);
  };
  const walk: Walk = {
    page,
    press: (on) => on.click(),
    type: async (into, text) => {
      await into.click();
      await page.keyboard.type(text);
    },
    choose: async (from, option) => {
      await from.selectOption(option);
      // The list that a browser opens is no part of the page: it is pressed twice, and nobody hears of it.
      presses += 2;
    },
    arrives: async (heading) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await stands(String(heading));
    },
    stands,
    pressed: (what) => {
      const taken = presses;
      presses = 0;
      console.log(`${name}, ${what}: ${taken} presses`);
      return taken;
    },
    closing,
  };
  await walk.arrives('Вход за служители');
  await walk.type(page.getByLabel('Електронна поща'), email);
  await walk.type(page.getByLabel('Парола', { exact: true }), PASSWORD);
  await walk.press(page.getByRole('button', { name: 'Вход' }));
  if (factor) {
    // The typing begins in the field. The code of this half minute was used to set it up, and each works once.
    const code = page.getByLabel('Код', { exact: true });
    await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(factor.code(1));
    await walk.press(page.getByRole('button', { name: 'Вход' }));
  }
  return walk;
}
