// The Turkish words on a sign, worded as in the Turkish texts of the citizens' pages.
import type { SignWords } from './bg.ts';

export const tr: SignWords = {
  municipality: (name) => (/belediye/i.test(name) ? name : `${name} Belediyesi`),
  promise: ['Anonim', 'Uygulama gerekmez', '15 saniye'],
  worst: 'çok kötü',
  best: 'mükemmel',
  scan: 'Kameranızla tarayın',
  otherwise: 'Olmuyor mu? Numarayı şuraya girin:',
  demo: 'DEMO',
};
