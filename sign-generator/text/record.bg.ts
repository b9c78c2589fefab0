// What the command `record` says at the keyboard, in Bulgarian.
import { MOST_NAMED, type RecordText } from './record.en.ts';

const signs = (count: number): string => (count === 1 ? '1 табела' : `${count} табели`);
const STATES: Readonly<Record<string, string>> = {
  new: 'нови',
  printed: 'отпечатани',
  damaged: 'повредени',
  ordered: 'поръчани',
  mounted: 'поставени',
};
const called = (state: string): string => STATES[state] ?? state;

export const recordBg: RecordText = {
  help: `Казва на платформата какво е станало с табелите, за да ги намира --state.

  kazva-signs record STATE [LIST...] [--code CODE]... --municipality SLUG [options]

  STATE                printed (отпечатани), damaged (повредени) или new (отменя отбелязаното)
  LIST                 manifest.csv или друг файл CSV с колона, наречена code
  --code CODE          една табела, например "123 456 789"; може да се повтаря
  --municipality SLUG  чии са табелите, например stara-zagora
  --api URL            къде отговаря платформата (обичайно http://localhost:4000)
  --token TOKEN        ключът на общината за печат (обичайно от print-tokens.json в папката с данни)
  --help               този текст

Ако се отбележи повторно същото, нищо не се променя. Изход: 0 готово, 1 неуспех или непознат код, 2 грешна команда.
`,
  needsState: 'Напишете какви са табелите: printed, damaged или new.',
  notRecorded: (word) =>
    `Че табелите са ${called(word)}, не се отбелязва тук: казват го поръчката и монтажистът. Отбележете printed, damaged или new.`,
  needsSigns: 'Посочете manifest.csv или табели с --code.',
  noCode: (file, row) => `Ред ${row}: файлът ${file} няма код тук; нужна е колона, наречена code.`,
  done: (changed, unchanged, state) =>
    `Отбелязани като ${called(state)}: ${signs(changed)}${unchanged > 0 ? `; вече отбелязани: ${signs(unchanged)}` : ''}.\n`,
  unknown: (codes) => {
    const more = codes.length > MOST_NAMED ? ` и още ${codes.length - MOST_NAMED}` : '';
    const named = codes.slice(0, MOST_NAMED).join(', ');
    return `Никоя действаща табела на тази община няма ${codes.length === 1 ? 'код' : 'кодове'} ${named}${more}.\n`;
  },
  interrupted: 'Спряно; може някои табели вече да са отбелязани. Повторното отбелязване не вреди.',
};
