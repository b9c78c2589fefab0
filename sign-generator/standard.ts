// The three PDF/X standards: which PDF each one is, and how a file says so.

export type Standard = 'x1a' | 'x3' | 'x4';

export interface StandardRules {
  /** The PDF version in the header. */
  readonly version: '1.3' | '1.6';
  /** What the Info dictionary says (ISO 15930-1, 6.3; ISO 15930-3, 6.3; ISO 15930-7, 6.2). */
  readonly identification: Readonly<Record<string, string>>;
  /** Whether the same stands in XMP metadata (ISO 15930-7, 6.8). */
  readonly hasMetadata: boolean;
}

export const STANDARDS: Readonly<Record<Standard, StandardRules>> = {
  x1a: {
    version: '1.3',
    identification: { GTS_PDFXVersion: 'PDF/X-1:2001', GTS_PDFXConformance: 'PDF/X-1a:2001' },
    hasMetadata: false,
  },
  x3: { version: '1.3', identification: { GTS_PDFXVersion: 'PDF/X-3:2002' }, hasMetadata: false },
  x4: { version: '1.6', identification: { GTS_PDFXVersion: 'PDF/X-4' }, hasMetadata: true },
};

/** Whether a word of the command line names a standard. */
export function isStandard(word: string): word is Standard {
  return Object.hasOwn(STANDARDS, word);
}
