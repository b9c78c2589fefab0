// The words on a slip of paper, by language.

export interface SlipWords {
  readonly title: string;
  /** What to do with it. */
  readonly fill: string;
  readonly orScan: string;
  /** Both days as people write them. */
  readonly valid: (from: string, to: string) => string;
  /** YYYY-MM-DD as people write it. */
  readonly day: (day: string) => string;
}

const dotted = (day: string): string => day.split('-').toReversed().join('.');

const bg: SlipWords = {
  title: 'Талон за оценка',
  fill: 'Запълнете едно кръгче и пуснете талона в кутията',
  orScan: 'или сканирайте кода',
  valid: (from, to) => `Важи от ${from} до ${to}`,
  day: (day) => `${dotted(day)}\u00a0г.`,
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

const en: SlipWords = {
  title: 'Rating slip',
  fill: 'Fill in one circle and put the slip into the box',
  orScan: 'or scan the code',
  valid: (from, to) => `Valid from ${from} to ${to}`,
  day: (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
};

const tr: SlipWords = {
  title: 'Değerlendirme pusulası',
  fill: 'Bir yuvarlağı doldurup pusulayı kutuya atın',
  orScan: 'veya kodu tarayın',
  valid: (from, to) => `${from} – ${to} arasında geçerlidir`,
  day: dotted,
};

const WORDS: Readonly<Record<string, SlipWords>> = { bg, en, tr };

/** Returns the words of a language; in English where slips do not speak it. */
export function slipWords(language: string): SlipWords {
  return WORDS[language] ?? en;
}
