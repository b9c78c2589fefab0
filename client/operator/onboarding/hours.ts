// Opening hours by category in the form of a new municipality: which categories there are, and how a city.yaml writes hours.
import { hoursFaults } from '../../members/places/hours.ts';
import { type Hours, tellHours } from '../../text/hours.ts';
import type { FieldFault } from '../../members/parts/fields.ts';
import type { Template } from './description.ts';

/** The categories of each template, by key, in their order. */
export const CATEGORIES = {
  administration: ['kmetstva', 'administrative-services'],
  education: ['kindergartens', 'nurseries', 'schools', 'learning-youth'],
  transport: ['vehicles', 'stops-stations'],
  parks: ['parks', 'playgrounds'],
  sport: ['sport'],
  culture: ['culture', 'tourism'],
  health: ['health', 'social-care'],
} as const satisfies Readonly<Record<Template, readonly string[]>>;

export type CategoryKey = (typeof CATEGORIES)[Template][number];

/** The hours of each category; one that is not there has none. */
export type CategoryHours = Readonly<Partial<Record<CategoryKey, readonly Hours[]>>>;

/** The categories that come with the templates. */
export function categoriesOf(templates: readonly Template[]): CategoryKey[] {
  return templates.flatMap((template) => [...CATEGORIES[template]]);
}

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
