// What the command `slips` says at the keyboard, in Bulgarian.
import type { SlipsText } from './slips.en.ts';

export const slipsBg: SlipsText = {
  help: `Прави талони, всеки от които дава една оценка за едно място: A4, по осем на лист, с линии за перфорация.

  kazva-signs slips --municipality SLUG --location ID… --begins DAY --ends DAY --out DIR [options]
  kazva-signs slips --from FILE --out DIR

  --municipality SLUG  на коя община, например stara-zagora
  --location ID        кое място се оценява; може да се повтори: всяко място има своя пачка
  --group ID           вместо това всички места от група
  --begins DAY         първият ден, в който важат, ГГГГ-ММ-ДД: най-рано утре, в демонстрационен град и днес
  --ends DAY           последният ден
  --count N            колко за всяко място, от 8 до 2000 (обичайно 200: 25 листа), общо най-много 10 000
  --from FILE          вече направени пачки, като JSON
  --out DIR            къде да са slips.pdf и пробата
  --api URL            къде отговаря платформата (обичайно http://localhost:4000)
  --token TOKEN        ключът на общината за печат (обичайно от print-tokens.json в папката с данни)
  --allow-test-address печата и с адрес, който не бива да стои на хартия, с ТЕСТ на всеки талон
  --help               този текст

Платформата казва кодовете веднъж. Ако файлът се загуби, пачката се отменя и се прави друга. Всеки код се прочита
обратно от готовия файл. Изход: 0 готово, 1 неуспех, 2 грешна команда.
`,
  wrongCount: (word, fewest, most) => `--count е цяло число от ${fewest} до ${most}, а не ${word}.`,
  bothWays: 'Местата се посочват с --location или с --group, а не и с двете.',
  noPlaces: (ids) => `Няма място ${ids.join(', ')}, за което може да има талони.`,
  emptyGroup: 'Никое място от групата не се използва.',
  ofPile: (at) => `Пачка ${at}`,
  refused: (fields) => `Платформата не приема талоните: вижте ${fields.join(', ')}.`,
  noFile: (path) => `${path} не е файл с пачки.`,
  wrongUrl: (url) => `Това не е адрес на талон: ${url}`,
  wrongDay: (day) => `Денят се пише ГГГГ-ММ-ДД, а не ${day}.`,
  noSlips: 'В пачката няма талони.',
  twice: 'Два талона имат един и същ код.',
  differs: (at) => `Кодът на талон ${at} казва друго, а не каквото трябва.`,
  done: (slips, out) => `${slips} талона са в ${out}/slips.pdf.\n`,
};
