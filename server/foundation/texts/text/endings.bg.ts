// Endings of Bulgarian words, and how the last letter of a stem changes before some of them. In lower case.

/** Each a form of an article, a number, a gender, a person or a tense. An article alone is none: "чисто" has it only in its letters. */
export const ENDINGS: readonly string[] = [
  // Nouns and adjectives.
  'овете евете овци ищата ище ища ове еве ите ата ята ото ето ета етата ият ия ът ят а я о е и у ю',
  // What is done.
  'анията янето ането ания яния ане яне ението енията ение ения',
  'еното ените ената ено ена ени ен аното аните аната ано ана ани ан',
  // Persons and tenses.
  'ахме яхме ихме ахте яхте ихте аха яха иха ах ях их еше аше яше',
  'аме яме име ате яте ете ам ям ем им аш яш иш еш ат ала ало али ал яла яло яли ял ила ило или ил',
  'ява яват яваше яваме явам явало',
].flatMap((endings) => endings.split(' '));

export const VOWELS = 'аъоуеиюя';

/** The consonant of adjectives, which stands in one form and falls in another: мръсен, мръсна. */
export const SUFFIX = 'н';

/** A syllable that loses its vowel: прозорец, прозорци. */
export const FUGITIVE = { full: 'ец', short: 'ц' } as const;

/** What a last letter is before a back vowel: климатици of климатик. */
export const HARD: Readonly<Record<string, string>> = { ц: 'к', ч: 'к', ж: 'г', з: 'г' };
