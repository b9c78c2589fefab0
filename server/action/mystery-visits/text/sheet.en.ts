// What stands in the table of visits of a mystery client, in English.
import type { SheetTexts } from './sheet.bg.ts';

export const en: SheetTexts = {
  title: (name) => `Mystery client: ${name}`,
  demo: 'A demo city: the data is invented.',
  care: 'For internal use only. Fewer than five visits show someone’s day, not a service: do not compare places or people. Notes are not in this file.',
  columns: {
    place: 'Place',
    category: 'Service',
    channel: 'How',
    turn: 'Visit',
    toldOn: 'Day',
    mean: 'Average (1–10)',
  },
  channels: { DESK: 'at the desk', PHONE: 'by phone', MAIL: 'by mail' },
  choices: { YES: 'yes', NO: 'no', NOT_APPLICABLE: 'not applicable' },
};
