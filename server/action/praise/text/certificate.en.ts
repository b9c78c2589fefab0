// The words of a certificate in English.
import type { CertificateTexts } from './certificate.bg.ts';

export const en: CertificateTexts = {
  title: 'Certificate of thanks',
  to: 'to',
  because: 'with thanks for the care that citizens rated highest',
  outOf: (count, of) => `${count} of ${of} anonymous ratings are 9 or 10 of 10`,
  praised: 'What they like most',
  chosen: (chosen, respondents) => `${chosen} of ${respondents}`,
  period: (from, to) => `The ratings were published from ${from} to ${to}.`,
  chance: (lower, upper) =>
    `By chance alone, in who of those willing answered, the share may be between ${lower} and ${upper} (with\u00a095%\u00a0probability).`,
  selfSelected: 'Those who answer have chosen to do so.',
  mayor: 'Mayor',
  signature: 'name and signature',
  arms: (municipality) => `The arms of ${municipality}`,
  demo: 'Demonstration: the city and the ratings are invented.',
  demoMark: 'DEMO',
  file: 'certificate',
};
