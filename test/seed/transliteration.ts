// The letters of the Bulgarian Transliteration Law (2009), to check English names against.

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
  },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya' },
};

/** The text in Latin letters, lower case: „Хан Аспарухово“ is „han asparuhovo“. */
export function transliterate(text: string): string {
  const ended = text.toLowerCase().replaceAll(/ия(?!\p{L})/gu, 'иа');
  return ended.replaceAll(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter);
}
