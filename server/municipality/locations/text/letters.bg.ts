// Bulgarian letters in Latin ones, and what is written short on signs.

/** The official transliteration of Bulgarian (Transliteration Act, 2009), letter by letter. */
export const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h ц-ts ч-ch ш-sh щ-sht ъ-a ь-y ю-yu я-ya'
    .split(' ')
    .map((pair) => pair.split('-')),
);

/** What is written short on signs, with the beginnings of the words that it stands for. */
export const SHORT: readonly (readonly [string, string])[] = [
  ['дг', 'детск градин'],
  ['дя', 'детск ясл'],
  ['оу', 'основн училищ'],
  ['су', 'средн училищ'],
  ['пг', 'професионалн гимназ'],
  ['нч', 'народн читалищ'],
  ['мбал', 'многопрофилн болниц'],
  ['дкц', 'диагностичн център'],
  ['ул', 'улиц'],
  ['бул', 'булевард'],
  ['пл', 'площад'],
  ['кв', 'квартал'],
  ['жк', 'жилищн комплекс'],
  ['гр', 'град'],
];
