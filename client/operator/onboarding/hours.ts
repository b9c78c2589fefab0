// Opening hours by category in the form of a new municipality, as a city.yaml writes them.
import { hoursFaults } from '../../parts/hours/hours.ts';
import { type Hours, tellHours } from '../../text/hours.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { categoriesOf, type CategoryKey, type Template } from './categories.ts';

/** The hours of each category; one that is not there has none. */
export type CategoryHours = Readonly<Partial<Record<CategoryKey, readonly Hours[]>>>;

const WORDS = { days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], always: 'Mo–Su 00:00–00:00' };

/** As a table of places has them: Mo-Fr 08:00-12:00, 13:00-17:00; Sa 09:00-24:00. Empty where there are none. */
export function writeHours(hours: readonly Hours[]): string {
  return tellHours(hours, WORDS).replaceAll('–00:00', '–24:00').replaceAll('–', '-');
}

/** What the page can see to be wrong with the hours of these templates. */
export function categoryHoursFaults(hours: CategoryHours, templates: readonly Template[]): FieldFault[] {
  return categoriesOf(templates).flatMap((key) =>
    hoursFaults(hours[key] ?? []).map(({ field, fault }) => ({
      field: field.replace('hours', `hours.${key}`),
      fault,
    })),
  );
}
