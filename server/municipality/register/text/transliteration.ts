// Bulgarian in Latin letters by the Transliteration Law (State Gazette 19/2009), articles 2 to 6.

const LETTERS: Readonly<Record<string, string>> = {
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
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

/** The names that the law itself writes otherwise than its letters would (article 7). */
const BY_CUSTOM: Readonly<Record<string, string>> = { българия: 'bulgaria' };

/** The text in Latin letters, capitals kept: „Хан Аспарухово“ is „Han Asparuhovo“, „София“ is „Sofia“. */
export function transliterate(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => inLatin(word));
}

function inLatin(word: string): string {
  const custom = BY_CUSTOM[word.toLowerCase()];
  if (custom !== undefined) return word[0] === word[0]?.toLowerCase() ? custom : capital(custom);
  const isShouted = word.length > 1 && word === word.toUpperCase();
  const ended = word.replace(/ия$/u, 'иа').replace(/ИЯ$/u, 'ИА');
  return ended.replaceAll(/./gu, (letter) => {
    const latin = LETTERS[letter.toLowerCase()] ?? letter;
    if (isShouted) return latin.toUpperCase();
    return letter === letter.toLowerCase() ? latin : capital(latin);
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
