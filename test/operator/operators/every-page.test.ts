// Every page of operators as it is when it is opened: accessible, and fit for phone and desk, light and dark.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../../client/operator/routes.tsx';
import type { ClockFault } from '../../../server/foundation/clock/rules.ts';
import { appoint } from '../../../server/operator/commands/appoint-command.ts';
import { look, open, setUpFactor, type Opened } from '../../apps/members/opened.ts';
import { PASSWORD } from '../../apps/members/invited.ts';
import { createCity } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { expectHeading, visitOperators } from './opened.ts';

let opened: Opened;
let operator: SignedIn;
let fault: ClockFault | null = null;
beforeAll(async () => {
  opened = await open({ clock: { isRight: () => Promise.resolve(fault === null), fault: () => fault } });
  const { server } = opened;
  await createCity(server.database.owner.pool, { isDemo: true });
  operator = await server.signInOperator();
});
afterAll(() => opened.close());

/** Each page, with the heading that it has. */
const PAGES: readonly (readonly [path: string, heading: string | RegExp])[] = [
  ['', 'Общини'],
  ['cities/:slug', 'Община Проба'],
  ['cities/nowhere', 'Няма такава страница'],
  ['cities/:slug/access', 'Хора и достъп'],
  ['cities/nowhere/access', 'Няма такава страница'],
  ['cities/:slug/documents', 'Документи'],
  ['cities/nowhere/documents', 'Няма такава страница'],
  ['cities/:slug/export', 'Изнасяне на данните'],
  ['cities/nowhere/export', 'Няма такава страница'],
  ['cities/:slug/identity', 'Служебен вход'],
  ['cities/:slug/webhooks', 'Връзки с други системи'],
  ['cities/nowhere/webhooks', 'Няма такава страница'],
  ['cities/nowhere/identity', 'Няма такава страница'],
  ['cities/:slug/allowed', 'Какво позволява общината днес'],
  ['cities/nowhere/allowed', 'Няма такава страница'],
  ['cities/nowhere/comments', 'Няма такава страница'],
  ['cities/nowhere/openings', 'Няма такава страница'],
  ['cities/:slug/comments', 'Общината не позволява това днес'],
  ['cities/:slug/openings', 'Общината не позволява това днес'],
  ['cities/:slug/erasure', 'Изтриване на общината'],
  ['cities/nowhere/erasure', 'Няма такава страница'],
  ['erasures', 'Изтривания'],
  ['onboarding', 'Нова община'],
  ['onboarding/upload', 'Нова община'],
  ['operators', 'Оператори'],
  ['platform', 'Платформата'],
  ['nowhere', 'Няма такава страница'],
  ['account', 'Моят профил'],
];

it.each(PAGES)('/%s', async (path, heading) => {
  const { page, closing } = await visitOperators(opened, `/${path.replace(':slug', opened.city.slug)}`, {
    who: operator,
  });
  await expectHeading(page, heading);
  await look(page, `operator-${path.replaceAll(/\W+/g, '-') || 'cities'}`);
  await closing();
});

it.each([
  ['ahead', 60.25, /^напред с 1446 ч\. Докато не бъде сверен, гласовете се приемат/],
  ['behind', -2, /^назад с 48 ч\. /],
])(
  'a clock that is %s stands on the page of the platform, and right again it says so',
  async (side, days, words) => {
    fault = { beside: 'MARK', offMs: days * 86_400_000 };
    const { page, closing } = await visitOperators(opened, '/platform', { who: operator });
    await expectHeading(page, 'Платформата');
    const said = page.locator('dt', { hasText: 'Часовник на сървъра' }).locator('+ dd');
    expect((await said.textContent())?.replaceAll(/\s/g, ' ')).toMatch(words);
    await look(page, `operator-platform-clock-${side}`);
    fault = null;
    await page.reload();
    await expectHeading(page, 'Платформата');
    expect(await said.textContent()).toBe('верен');
    await closing();
  },
);

it('there is no page that is not looked at', () => {
  const looked = PAGES.map(([path]) => path);
  for (const { path } of routes) expect(looked).toContain(path);
});

const OUTSIDE: readonly (readonly [path: string, heading: string])[] = [
  ['/', 'Вход за оператори'],
  ['/forgotten', 'Забравена парола'],
  ['/appointment#dead', 'Тази връзка вече не важи'],
];

it.each(OUTSIDE)('%s, signed out', async (path, heading) => {
  const { page, closing } = await visitOperators(opened, path);
  await expectHeading(page, heading);
  await look(page, `operator-out${path.replaceAll(/\W+/g, '-')}`);
  await closing();
});

it('a member who is no operator is told so', async () => {
  const who = await opened.server.signIn(opened.city);
  const { page, closing } = await visitOperators(opened, '/', { who });
  await expectHeading(page, 'Тези страници са за оператори на платформата');
  await look(page, 'operator-nobody');
  await closing();
});

it('an appointment makes an account, sets up the second factor, and leads in', async () => {
  const { server } = opened;
  const operating = {
    connections: server.database,
    membersUrl: server.url,
    platformName: 'Kazva',
    now: () => new Date(),
  };
  const link = await appoint(operating, 'petar@proba.example.bg', 'root');
  const { page, closing } = await visitOperators(opened, link.slice(`${server.url}/operator`.length));
  await expectHeading(page, 'Станете оператор на платформата');
  await look(page, 'operator-appointment');
  expect(page.url()).not.toContain('#');
  await page.getByLabel('Вашето име').fill('Петър Операторов');
  await page.getByLabel('Нова парола', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Приемете поканата' }).click();
  await setUpFactor(page);
  await expectHeading(page, 'Общини');
  await page.getByRole('button', { name: 'Изход' }).click();
  await expectHeading(page, 'Вход за оператори');
  await closing();
});
