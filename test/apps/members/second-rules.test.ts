// Every page of the members' app by a second set of rules, IBM's: as it is opened, in a city that has a row in every table.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { routes } from '../../../client/members/routes.tsx';
import { createFullCity } from '../../support/full-city.ts';
import { expectByIbm } from '../../support/ibm.ts';
import { publishMonths } from './months.ts';
import { open, visit, type Opened, type Visit } from './opened.ts';

/** What IBM's engine finds that is none, and why. */
const MISTAKEN: Readonly<Record<string, string>> = {
  'aria_child_valid The element with role "radiogroup" does not own any child element with any of the following role(s): "radio"':
    'it does: each in its label, into which the engine does not look',
  "table_headers_related Complex table does not have headers for each cell properly defined with 'header' or 'scope'":
    'a month above its weeks has the scope that HTML has for columns together, and each week one of its own',
  'figure_label_exists The <figure> element does not have an associated label':
    'it has a caption, which says what the picture shows as soon as it does',
  "element_tabbable_role_valid The tabbable element's role 'group' is not a widget role":
    'what is wider than some screens is scrolled by keys, also where this screen shows all of it',
  'fieldset_label_valid Group/Fieldset "Име" has a duplicate name to another group':
    'each stands in a group with the name of whom it is',
  'fieldset_label_valid Group/Fieldset "Пощенски адрес (по желание)" has a duplicate name to another group':
    'each stands in a group with the name of whom it is',
};

/** The same of the calendar alone. */
const IN_CALENDAR = {
  'label_name_visible Accessible name does not match or contain the visible label text':
    'the average that is seen is in it, behind the week that it is of',
};

/** The same of a place's trend alone, which has all its months. */
const IN_TREND = {
  'target_spacing_sufficient Undersized target "a" does not have sufficient spacing of 12 CSS pixels from another target "a"':
    'a month is as wide as the picture allows (WCAG 2.5.8: essential), as tall as the picture, and the arrow keys lead from one to the next',
};

let opened: Opened;
let admin: Visit;
/** What stands in the place of `:name`, or of a section's `:id`, in a path. */
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  opened = await open();
  const { server } = opened;
  const { pool } = server.database.owner;
  const city = await createFullCity(server);
  opened = { ...opened, city };
  await publishMonths(pool, city);
  admin = await visit(opened, null, { who: city.admin });
  const idOf = async (table: string) => {
    const { rows } = await pool.query<{ id: string }>(
      Prisma.sql`SELECT id FROM ${Prisma.raw(table)} WHERE municipality_id = ${city.id}`,
    );
    return rows[0]?.id ?? '';
  };
  ids = {
    'places/groups': await idOf('location_groups'),
    'places/lines': await idOf('lines'),
    'signs/orders': await idOf('print_orders'),
    'signs/rounds': await idOf('mounting_rounds'),
    improvements: String(city.improvementId),
    tasks: String(city.taskId),
    'settings/settlements': String(city.settlementId),
    'settings/categories': String(city.categoryId),
    'questions/new': String(city.categoryId),
    questions: String(city.questionId),
    'settings/texts': 'tr',
    documents: 'record',
    people: String(city.admin.memberId),
    'signs/sign': String(city.places[0]?.code),
    reports: '2025',
    'mystery-visits': await idOf('mystery_programmes'),
  };
});
afterAll(async () => {
  // Not as it is closed elsewhere: the engine complains of templates, into which it cannot look.
  await admin.page.context().close();
  await opened.close();
});

const addressOf = (path: string) =>
  path.replace(/^(.+)\/:\w+$/, (_, of: string) => `${of}/${ids[of] ?? String(opened.city.places[0]?.id)}`);

it.each(routes.map(({ path }) => path))('%s breaks none', async (path) => {
  const { page } = admin;
  const isOld = path === 'results/:by';
  await page.goto(
    `${opened.server.url}/members/${opened.city.slug}/${isOld ? 'results/settlements' : addressOf(path)}`,
  );
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('main [aria-busy=true]').count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/^Няма такава страница/);
  await expectByIbm(page, {
    ...MISTAKEN,
    ...(path === 'results/calendar' && IN_CALENDAR),
    ...(path === 'results/places/:id' && IN_TREND),
  });
});
