// English names of the plain texts of a place.
import type { plainTextsBg } from './plain-texts.bg.ts';

export const plainTextsEn: typeof plainTextsBg = {
  registrationNumber: 'Registration number',
  line: 'Line',
  website: 'Website',
  firstDay: 'First day',
  lastDay: 'Last day',
};
