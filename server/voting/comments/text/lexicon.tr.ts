// What moderation looks for in Turkish.
import type { Lexicon } from './lexicon.bg.ts';

export const lexiconTr: Lexicon = {
  abuse: [
    'amk',
    'aptal*',
    'gerizekal*',
    'ibne*',
    'orospu*',
    'pezevenk*',
    'salak*',
    'siktir*',
    'yavşak*',
    'şerefsiz*',
  ],
  titles: ['bay', 'bayan', 'dr'],
  surnames: ['oğlu'],
  places: ['sokak', 'cadde', 'meydan'],
};
