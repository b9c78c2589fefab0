// What the command `posters` says at the keyboard, in Bulgarian.
import type { PostersText } from './posters.en.ts';

export const postersBg: PostersText = {
  help: `Прави плакат за залата като PDF/X-4 с наддаване: за един месец или „Вие казахте – ние направихме – още предстои“.

  kazva-signs posters --municipality SLUG --out DIR [options]
  kazva-signs posters --from FILE --out DIR [--format NAME]

  --municipality SLUG  на коя община, например stara-zagora
  --kind NAME          month (обичайно): публикуваното число за месеца, какво е направено и какво е обещано;
                       reply: какво казаха хората, какво е направено през последната година, какво предстои
  --month ГГГГ-ММ      кой месец; ако не е посочен, последният, който е свършил
  --location ID        за това място, с кода на табелата му; иначе с този на страницата с резултати
  --category ID        за тази услуга
  --format NAME        a3 (обичайно за месец) или a4 (обичайно за reply); може и двата
  --from FILE          какво казва плакатът, като JSON
  --out DIR            къде да са poster-FORMAT.pdf и картината му
  --api URL            къде отговаря платформата (обичайно http://localhost:4000)
  --token TOKEN        ключът на общината за печат (обичайно от print-tokens.json в папката с данни)
  --allow-test-address печата и с адрес, който не бива да стои на хартия, с ТЕСТ на плаката
  --help               този текст

Казва само това, което всеки може да прочете, и никакво число от по-малко от една група. Кодът се прочита обратно от
готовия файл. Изход: 0 готово, 1 неуспех, 2 грешна команда.
`,
  wrongKind: (word, kinds) => `--kind е ${kinds.join(' или ')}, а не ${word}.`,
  wrongMonth: (word) => `Месецът се пише ГГГГ-ММ, а не ${word}.`,
  wrongId: (word) => `Номерата са цели числа, а не ${word}.`,
  both: 'Плакатът е за място или за услуга, а не и за двете.',
  notOver: (month) => `Месец ${month} още не е свършил: нищо от него не е окончателно.`,
  noPlace: (id) => `Няма място ${id}.`,
  noService: (id) => `Няма услуга ${id}.`,
  oneFormat: (words) =>
    `Поръчка на плакати е в един формат, а не в ${words.join(' и ')}: посочете --format веднъж, а за всеки формат – отделна папка.`,
  noFile: (path) => `${path} не е файл с плакат.`,
  wrongField: (path) => `Полето ${path} на плаката не е вярно.`,
  differs: 'Кодът на плаката казва друго, а не каквото трябва.',
  done: (count, out) => `${count} ${count === 1 ? 'плакат е' : 'плаката са'} в ${out}.\n`,
};
