// The certificate of an erasure in English.
import type { CertificateTexts } from './erasure-certificate.bg.ts';

export const certificateEn: CertificateTexts = {
  title: 'CERTIFICATE OF ERASURE OF DATA',
  of: (name, slug) => `${name} (${slug})`,
  planned: (at, by) => `Decided at ${at} by ${by}.`,
  erased: (at) => `Erased at ${at}.`,
  exported: (hash) =>
    hash === null
      ? 'No export was named before.'
      : `An export was taken before; SHA-256 of its manifest: ${hash}.`,
  rows: 'Rows that were erased, by table (users: people without access to another municipality):',
  box: 'Sealed votes that waited are erased too. Nobody counts them, so no number is here.',
  kept: 'What is kept is this certificate alone, and the numbers of signs without the municipality, so that nobody else is given them. The address of the municipality on the platform is not given out again either.',
  beyond:
    'The certificate does not speak of backups, letters that were sent, and exported files: they go by the times agreed with the operator.',
};
