// What a sign says to fingers, and the letters of Braille in each language: uncontracted, six dots (grade 1).

/** Dots of a cell, 1 to 3 down its left and 4 to 6 down its right. */
export type Dots = string;

export interface BrailleWords {
  /** What to do, before the number that is typed. */
  readonly rate: string;
  /** Stands before a capital letter. */
  readonly capital: Dots;
  readonly letters: Readonly<Record<string, Dots>>;
}

/** Pairs of a letter and its dots, as „а1 б12“. */
function lettersIn(pairs: string): Record<string, Dots> {
  return Object.fromEntries(pairs.split(/\s+/).map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/** By World Braille Usage (UNESCO, 2013): й is not the Russian one, whose dots are those of ѝ. */
const bg: BrailleWords = {
  rate: 'Оценете',
  capital: '46',
  letters: lettersIn(
    `а1 б12 в2456 г1245 д145 е15 ж245 з1356 и24 й13456 ѝ12346 к13 л123 м134 н1345 о135 п1234 р1235 с234 т2345 у136
ф124 х125 ц14 ч12345 ш156 щ1346 ъ12356 ь23456 ю1256 я1246`,
  ),
};

/** By Unified English Braille. */
const en: BrailleWords = {
  rate: 'Rate',
  capital: '6',
  letters: lettersIn(
    `a1 b12 c14 d145 e15 f124 g1245 h125 i24 j245 k13 l123 m134 n1345 o135 p1234 q12345 r1235 s234 t2345 u136 v1236
w2456 x1346 y13456 z1356`,
  ),
};

/** By the tag of a language. Of all others a sign bears its number alone, which is the same in each. */
export const BRAILLE: Readonly<Record<string, BrailleWords>> = { bg, en };
