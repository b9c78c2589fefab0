// The words of a certificate in Bulgarian.
import type { CertificateTexts } from './certificate.ts';

export const bg: CertificateTexts = {
  title: 'Грамота',
  to: 'за',
  because: 'с благодарност за грижата, която гражданите оцениха най-високо',
  outOf: (count, of) => `${count} от ${of} анонимни оценки са 9 или 10 от 10`,
  praised: 'Най-много харесват',
  chosen: (chosen, respondents) => `${chosen} от ${respondents}`,
  period: (from, to) => `Оценките са публикувани от ${from} до ${to}`,
  chance: (lower, upper) =>
    `Само поради случайността кой от желаещите е отговорил, делът може да е между ${lower} и ${upper} (с\u00a0вероятност\u00a095\u00a0%).`,
  selfSelected: 'Отговарят хора, които сами са избрали да го направят.',
  mayor: 'Кмет',
  signature: 'име и подпис',
  arms: (municipality) => `Гербът на ${municipality}`,
  demo: 'Демонстрация: градът и оценките са измислени.',
  demoMark: 'ДЕМО',
  file: 'gramota',
};
