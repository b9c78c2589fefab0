// When places of a category are open that have no hours of their own: what the file of a city says, and how it is written.
import type { Grant } from '../../access/grants/grant.ts';
import { differenceOf, type Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { Directory } from '../../municipality/imports/directory.ts';
import { readHours, writeHours } from '../../municipality/imports/hours-cell.ts';
import { hoursFaults, hoursOf, type LocationHours } from '../../municipality/hours/rules.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { City } from './checked-city.ts';
import type { OnboardedRow, Step } from './outcome.ts';
import type { Checking, GivenCity } from './check-structure.ts';
import { changeHours, listCategoryRows } from './store.ts';

/** The hours by the key of their category, which the file may also call by its name. What is wrong is told. */
export function readCategoryHours(
  { hours = {} }: Partial<GivenCity>,
  templates: readonly CategoryTemplate[] | undefined,
  { refuse }: Pick<Checking, 'refuse'>,
): City['hours'] {
  const read = new Map<string, readonly LocationHours[]>();
  const listed = templates?.map(({ key, name }, at) => ({ id: BigInt(at), key, name, isRetired: false }));
  const categories = new Directory(listed ?? []);
  for (const [called, text] of Object.entries(hours)) {
    const path = ['hours', called];
    const rows = readHours(text);
    const [fault] = rows === null ? [] : hoursFaults(rows);
    if (rows === null) refuse(path, 'NOT_HOURS');
    else if (fault !== undefined) refuse(path, fault.fault === 'OUT_OF_RANGE' ? 'NOT_A_TIME' : fault.fault);
    // Without templates it is not known which categories there are.
    if (templates === undefined) continue;
    const found = categories.find(called);
    if ('fault' in found) refuse(path, found.fault, found.detail);
    else {
      const key = templates[Number(found.id)]?.key ?? called;
      if (read.has(key)) refuse(path, 'TWICE_HERE');
      read.set(key, rows ?? []);
    }
  }
  return read;
}

/** Makes the hours of the categories what the files say; those that they do not name have none. */
export async function writeCategoryHours(
  tx: Tenant,
  onboarding: Grant<'municipalities.onboard'>,
  { hours }: Pick<City, 'hours'>,
): Promise<Step> {
  const rows: OnboardedRow[] = [];
  const audit: Changed[] = [];
  for (const { id, key, name, hours: stored } of await listCategoryRows(tx, onboarding)) {
    const [before, after] = [hoursOf(stored), [...(hours.get(key) ?? [])]];
    const told = (week: readonly LocationHours[]) => ({ hours: week.map((row) => ({ ...row })) });
    const difference = differenceOf(told(before), told(after));
    if (difference === null && after.length === 0) continue;
    const subjectName = textsOf(name).bg;
    rows.push({
      sort: 'hours',
      key,
      name: [subjectName, writeHours(after, 'bg')].filter(Boolean).join(': '),
      outcome: difference === null ? 'UNCHANGED' : before.length === 0 ? 'CREATED' : 'CHANGED',
    });
    if (difference === null) continue;
    await changeHours(tx, onboarding, id, after);
    audit.push({ subject: 'Category', subjectId: String(id), subjectName, ...difference });
  }
  return { rows, audit };
}
