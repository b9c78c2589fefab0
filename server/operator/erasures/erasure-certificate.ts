// The certificate of an erasure: what is gone, when, by whom, and what it does not reach.
import type { Erasure } from './rules.ts';
import { certificateBg, type CertificateTexts } from './text/erasure-certificate.bg.ts';
import { certificateEn } from './text/erasure-certificate.en.ts';

const TEXTS = { bg: certificateBg, en: certificateEn } as const;

export type CertificateLanguage = keyof typeof TEXTS;

/** The certificate as a text of lines; null where nothing is erased yet. Instants are in UTC. */
export function certificateOf(
  { name, slug, plannedAt, plannedBy, erasedAt, exportHash, counts }: Erasure,
  language: CertificateLanguage,
): string | null {
  if (erasedAt === null || counts === null) return null;
  const texts: CertificateTexts = TEXTS[language];
  const at = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const rows = Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, count]) => `  ${table.padEnd(24)}${String(count).padStart(10)}`);
  return [
    texts.title,
    texts.of(name[language] ?? name.bg, slug),
    [texts.planned(at(plannedAt), plannedBy), texts.erased(at(erasedAt)), texts.exported(exportHash)].join(
      '\n',
    ),
    [texts.rows, ...rows].join('\n'),
    texts.box,
    texts.kept,
    texts.beyond,
  ]
    .join('\n\n')
    .concat('\n');
}
