// What the check says of each rule, in Bulgarian: what is wrong, and what to do about it.
import type { Rule } from '../preflight/finding.ts';
import { LABELS, type PreflightText, type RuleText } from './preflight.en.ts';

const RULE_TEXTS: Readonly<Record<Rule, RuleText>> = {
  missing: { wrong: 'Няма такъв файл', todo: 'Проверете името и папката му.' },
  readable: {
    wrong: 'Файлът не може да се прочете като PDF',
    todo: 'Изтеглете или експортирайте го отново; може да е прекъснат.',
  },
  encrypted: { wrong: 'Файлът е шифрован', todo: 'Експортирайте го без парола.' },
  header: {
    wrong: 'Версията на PDF не е тази на стандарта',
    todo: 'Експортирайте като PDF 1.3 за X-1a и X-3, най-много 1.6 за X-4.',
  },
  standard: { wrong: 'Файлът не казва, че спазва стандарт PDF/X', todo: 'Експортирайте като PDF/X-1a.' },
  conformance: {
    wrong: 'GTS_PDFXConformance не е PDF/X-1a',
    todo: 'Експортирайте като PDF/X-1a: само X-1 допуска повече.',
  },
  title: { wrong: 'Файлът няма заглавие', todo: 'Впишете го в свойствата на документа.' },
  dates: { wrong: 'Липсва дата на файла', todo: 'Експортирайте отново с CreationDate и ModDate.' },
  trapped: {
    wrong: 'Trapped не е нито True, нито False',
    todo: 'Задайте го като име, True или False.',
  },
  identity: { wrong: 'Файлът няма /ID', todo: 'Експортирайте отново като PDF/X.' },
  outputIntent: {
    wrong: 'Изходните намерения (output intent) не са точно едно',
    todo: 'Експортирайте с едни условия за печат, например FOGRA39.',
  },
  condition: { wrong: 'Условията за печат нямат име', todo: 'Назовете ги, например FOGRA39.' },
  profile: {
    wrong: 'Изходното намерение не носи профил на машина с CMYK',
    todo: 'Вградете профила на машината.',
  },
  metadata: {
    wrong: 'Метаданните XMP не назовават стандарта',
    todo: 'Експортирайте като PDF/X-4 с метаданни.',
  },
  trimBox: {
    wrong: 'Страницата не казва къде се реже',
    todo: 'Задайте MediaBox и или TrimBox, или ArtBox.',
  },
  nesting: {
    wrong: 'Кутия на страницата излиза извън тази около нея',
    todo: 'TrimBox стои в BleedBox, а тя в MediaBox.',
  },
  bleed: {
    wrong: 'Наддаването е по-малко от 3 мм',
    todo: 'Нека цветът излиза с 3 мм извън всеки ръб.',
  },
  userUnit: {
    wrong: 'Страницата се мери в свои единици',
    todo: 'Махнете UserUnit: PDF 1.3 не го познава.',
  },
  objectStreams: { wrong: 'Обекти са опаковани в потоци', todo: 'Експортирайте като PDF 1.3 или 1.4.' },
  fontEmbedded: { wrong: 'Шрифт липсва във файла', todo: 'Вградете го или превърнете текста му в криви.' },
  colour: {
    wrong: 'Цвят не е съставен от мастила',
    todo: 'Превърнете го в CMYK, сиво или допълнителен цвят.',
  },
  ink: { wrong: 'Мастилото е повече, отколкото може да изсъхне', todo: 'Нека общо е под 300 %.' },
  transparency: { wrong: 'Нещо е прозрачно', todo: 'Слейте го или експортирайте като PDF/X-4.' },
  layers: { wrong: 'Файлът има слоеве', todo: 'Слейте ги или експортирайте като PDF/X-4.' },
  annotations: {
    wrong: 'Страницата има анотации',
    todo: 'Махнете коментарите, връзките и полетата за попълване.',
  },
  form: { wrong: 'Файлът има формуляр', todo: 'Превърнете полетата му в обикновено съдържание.' },
  actions: { wrong: 'Файлът прави нещо от само себе си', todo: 'Махнете скриптовете и действията.' },
  attachments: {
    wrong: 'Приложен или посочен е друг файл',
    todo: 'Махнете приложенията и външните файлове.',
  },
  filter: {
    wrong: 'Нещо е опаковано, както стандартът не допуска',
    todo: 'Експортирайте с Flate или JPEG.',
  },
  postScript: {
    wrong: 'Във файла има PostScript или заместител на картинка',
    todo: 'Поставете самото изображение.',
  },
  transfer: { wrong: 'Крива на пренасяне би променила цветовете', todo: 'Махнете я при експортиране.' },
  coarsePicture: {
    wrong: 'Картинка е толкова груба, че точките ѝ се виждат',
    todo: 'Поставете картинка с поне 300 dpi в размера на печат или я начертайте като вектори.',
  },
  softPicture: {
    wrong: 'Картинка е неясна, гледана отблизо',
    todo: 'Поставете картинка с 300 dpi, освен ако ще се гледа само отдалеч.',
  },
  hairline: {
    wrong: 'Линия е по-тънка, отколкото печатът задържа',
    todo: 'Нека е 0,25 pt или повече.',
  },
  tinyType: {
    wrong: 'Шрифтът е твърде дребен, за да се отпечата добре',
    todo: 'Нека е поне 5 pt, а светъл на тъмно поне 7 pt.',
  },
  whiteOverprint: {
    wrong: 'Бялото е зададено да се надпечатва и няма да се вижда',
    todo: 'Нека изрязва фона под себе си.',
  },
  spots: {
    wrong: 'Допълнителните цветове са повече от рязане и лак',
    todo: 'Превърнете в CMYK тези, които не са отделни плаки.',
  },
  plateKnocksOut: {
    wrong: 'Плака без мастило изрязва отпечатаното под нея',
    todo: 'Нека линията за рязане, лакът и брайлът се надпечатват.',
  },
  content: {
    wrong: 'Съдържанието на страницата не може да се прочете',
    todo: 'Експортирайте страницата отново.',
  },
  blank: { wrong: 'На страницата не е начертано нищо', todo: 'Махнете я или вижте какво е изпуснато.' },
};

export const preflightBg: PreflightText = {
  help: `Проверява файлове PDF за печат.

  kazva-signs check FILE... [--json]

  --json   намереното като JSON, по ред за всеки файл
  --help   този текст

Изход: 0 нищо не е намерено, 1 има намерено, 2 грешна команда.
`,
  noFile: 'Посочете поне един файл за проверка. Вижте --help.',
  ruleOf: (rule) => RULE_TEXTS[rule],
  good: (file, standard, pages) =>
    `${file}: ${LABELS[standard]}, ${pages} ${pages === 1 ? 'страница' : 'страници'}, нищо не е намерено\n`,
  finding: ({ rule, page, object, what }) => {
    const where = [page === null ? '' : `страница ${page}`, object === null ? '' : `обект ${object}`];
    const { wrong, todo } = RULE_TEXTS[rule];
    const place = where.filter(Boolean).join(', ');
    return `  ${rule}${place ? ` (${place})` : ''}: ${wrong}${what ? `: ${what}` : ''}. ${todo}\n`;
  },
  bad: (file, count) => `${file}: намерени: ${count}\n`,
};
