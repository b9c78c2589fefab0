// The words of a certificate in English.
import type { CertificateTexts } from './certificate.bg.ts';

export const en: CertificateTexts = {
  title: 'Certificate of thanks',
  to: 'to',
  because: 'with thanks for the care that citizens rated highest',
  outOf: (count, of) => `${count} of ${of} anonymous ratings are 9 or 10 out of 10`,
  praised: 'What they like most',
  chosen: (chosen, respondents) => `${chosen} of ${respondents}`,
  period: (from, to) => `The ratings were published from ${from} to ${to}.`,
  chance: (lower, upper) =>
    `With this many ratings, the true share could be anywhere from ${lower} to ${upper} (95%\u00a0interval).`,
  selfSelected: 'People chose to take part.',
  mayor: 'Mayor',
  signature: 'name and signature',
  arms: (municipality) => `The arms of ${municipality}`,
  demo: 'Demonstration: the city and the ratings are invented.',
  demoMark: 'DEMO',
  file: 'certificate',
};
