// What the files of a job are called.
import type { Format } from '../formats.ts';

export const MANIFEST = 'manifest.csv';
export const JOB_SHEET = 'job.pdf';
export const NFC_LIST = 'nfc.csv';
export const XJDF = 'job.xjdf';
export const TEST_SHEET = 'test-sheet.pdf';

/** Returns the name of a volume, counted from 1: signs-a5-001.pdf. */
export function volumeName({ name }: Format, number: number): string {
  return `signs-${name}-${String(number).padStart(3, '0')}.pdf`;
}

/** Returns the name of the picture of a format's first sign. */
export function proofName({ name }: Format): string {
  return `proof-${name}.png`;
}

/** Returns the name of a poster of a job, counted from 1: poster-01-a3.pdf. */
export function posterName({ name }: Pick<Format, 'name'>, number: number): string {
  return `poster-${String(number).padStart(2, '0')}-${name}.pdf`;
}

/** Returns the name of its picture. */
export function posterProofName(format: Pick<Format, 'name'>, number: number): string {
  return `proof-${posterName(format, number).replace('.pdf', '.png')}`;
}

/** Whether a file of that name can come from an earlier job. */
export function isJobFile(name: string): boolean {
  return (
    [MANIFEST, JOB_SHEET, NFC_LIST, XJDF, TEST_SHEET].includes(name) ||
    /^(signs-[\da-z-]+-\d{3,}\.pdf|poster-\d{2}-a[34]\.pdf|proof-[\da-z-]+\.png)$/.test(name)
  );
}
