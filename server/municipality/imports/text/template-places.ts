// Two invented places, as a table to begin with shows them.
import type { Field, TableLanguage } from './words.ts';

/** What a cell holds in Bulgarian and in English; the settlement and the category are the municipality's own. */
type Example = Partial<Readonly<Record<Field, Readonly<Record<TableLanguage, string>>>>>;

export const TEMPLATE_PLACES: readonly Example[] = [
  {
    externalId: { bg: 'park-01', en: 'park-01' },
    kind: { bg: 'място', en: 'place' },
    name: { bg: 'Парк „Езеро“ (пример)', en: 'Lake Park (example)' },
    address: { bg: 'бул. „България“ 1', en: '1 Bulgaria Blvd' },
    latitude: { bg: '42,4258', en: '42.4258' },
    longitude: { bg: '25,6345', en: '25.6345' },
    hours: { bg: 'денонощно', en: '24/7' },
  },
  {
    externalId: { bg: 'dg-01', en: 'dg-01' },
    kind: { bg: 'място', en: 'place' },
    name: { bg: 'Детска градина „Пример“', en: 'Example Kindergarten' },
    address: { bg: 'ул. „Роза“ 2', en: '2 Rose St' },
    latitude: { bg: '42,4301', en: '42.4301' },
    longitude: { bg: '25,6278', en: '25.6278' },
    hours: { bg: 'пн-пт 07:00-12:00, 13:00-18:30', en: 'Mo-Fr 07:00-12:00, 13:00-18:30' },
  },
];

/** Where no municipality is there yet. */
export const SOMEWHERE = { settlement: 'Чирпан', category: 'Паркове и градини' } as const;
