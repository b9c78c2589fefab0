// The words of the job sheet, in Bulgarian and in English.
import type { Corners, Fixing, Lamination, Packing } from '../job/ticket.ts';
import type { Design } from '../design/row-tables.ts';
import { bg } from './job-sheet.bg.ts';
import { en } from './job-sheet.en.ts';

export interface JobSheetWords {
  /** `number`: of the order, where it has one. */
  readonly title: (municipality: string, number: string | null) => string;
  readonly test: string;
  readonly trial: string;
  readonly demo: string;
  /** What is printed. */
  readonly facts: Readonly<
    Record<
      | ('signs' | 'total' | 'quantity' | 'colours' | 'material' | 'lamination' | 'corners' | 'fixing')
      | ('packing' | 'outdoor' | 'design' | 'standard' | 'condition' | 'cut')
      | ('due' | 'contact' | 'proofBy' | 'address' | 'note'),
      string
    >
  >;
  /** One side in four inks. */
  readonly fourInks: string;
  readonly laminations: Readonly<Record<Lamination, string>>;
  readonly corners: Readonly<Record<Corners, string>>;
  readonly fixings: Readonly<Record<Fixing, string>>;
  readonly packings: Readonly<Record<Packing, string>>;
  readonly designs: Readonly<Record<Design, string>>;
  readonly years: (count: number) => string;
  /** YYYY-MM-DD. */
  readonly day: (day: string) => string;
  /** How often each page is printed. */
  readonly times: (count: number) => string;
  /** The files are printed differently often. */
  readonly mixed: string;
  readonly format: (name: string) => string;
  readonly size: (width: number, height: number, bleed: number) => string;
  readonly perSheet: (count: number, width: number, height: number) => string;
  readonly reading: (millimetres: number) => string;
  readonly mounting: (lowest: number, highest: number) => string;
  readonly files: string;
  readonly file: (name: string, pages: number, signs: number) => string;
  readonly moreFiles: (count: number) => string;
  readonly closing: string;
  /** What signs are printed on where the order does not say. */
  readonly materials: { readonly sign: string; readonly sticker: string };
}

/** Returns the words of the job sheet in a municipality's first language, or in English. */
export function jobSheetWords(language: string): JobSheetWords {
  return language === 'bg' ? bg : en;
}
