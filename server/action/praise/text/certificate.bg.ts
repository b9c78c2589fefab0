// The words of a certificate in Bulgarian.

export interface CertificateTexts {
  readonly title: string;
  readonly to: string;
  readonly because: string;
  /** How many gave 9 or 10. */
  readonly outOf: (count: string, of: string) => string;
  readonly praised: string;
  readonly chosen: (chosen: string, respondents: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly chance: (lower: string, upper: string) => string;
  readonly selfSelected: string;
  readonly mayor: string;
  readonly signature: string;
  readonly arms: (municipality: string) => string;
  readonly demo: string;
  readonly demoMark: string;
  /** The name of the file, without its ending. */
  readonly file: string;
}

export const bg: CertificateTexts = {
  title: 'Грамота',
  to: 'за',
  because: 'с благодарност за грижата, която гражданите оцениха най-високо',
  outOf: (count, of) => `${count} от ${of} анонимни оценки са 9 или 10 от 10`,
  praised: 'Най-много харесват',
  chosen: (chosen, respondents) => `${chosen} от ${respondents}`,
  period: (from, to) => `Оценките са публикувани от ${from} до ${to}`,
  chance: (lower, upper) =>
    `При толкова оценки истинският дял може да е между ${lower} и ${upper} (с\u00a0вероятност\u00a095\u00a0%).`,
  selfSelected: 'Оценяват хора, които сами са решили да го направят.',
  mayor: 'Кмет',
  signature: 'име и подпис',
  arms: (municipality) => `Гербът на ${municipality}`,
  demo: 'Демонстрация: градът и оценките са измислени.',
  demoMark: 'ДЕМО',
  file: 'gramota',
};
