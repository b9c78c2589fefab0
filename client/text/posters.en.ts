// English texts of the members' page of posters for the room.
import type { Translated } from './translated.ts';
import type { postersBg } from './posters.bg.ts';

/** The same texts as in posters.bg.ts. */
export const postersEn: Translated<typeof postersBg> = {
  title: 'Posters for the room',
  lead: 'A file for a print shop or the printer in the office: what people said, what you did, and what you promised. A poster shows only what everybody can read already.',
  kind: 'Which poster',
  kinds: { month: 'Of a month', reply: 'You said – we did – still open' },
  kindNotes: {
    month: 'The published number, how many rated, what was done in the month, and what is promised.',
    reply: 'What people named, what was done in the past year, what is planned, and what is late.',
  },
  about: 'Of what',
  abouts: { city: 'The whole municipality', service: 'A service', place: 'A place' },
  service: 'Service',
  place: 'Place',
  month: 'Month',
  upTo: 'The year that ends with',
  format: 'Size',
  formats: { a3: 'A3 (297 × 420 mm)', a4: 'A4 (210 × 297 mm)' },
  take: 'Download PDF',
  order: 'Order from a print shop',
  ordering: {
    title: 'Order posters',
    lead: 'The print shop gets a link to the print file. The poster says what is published today, whatever changes later.',
    ordered: '{kind}: {name}, {month}, {size}',
    city: 'the whole municipality',
    quantity: 'Copies',
    material: 'Paper',
    materialHint: 'If left empty: {material}.',
  },
  drawing: 'The poster is being made…',
  made: 'The poster was downloaded.',
  press:
    'PDF/X-4 with 3 mm of bleed, for four inks. On an office printer choose “fit to page”. The code leads to rating the place; of a service and of the whole municipality to the results.',
  few: 'Where a month has too few ratings, the poster says so and shows no number.',
};
