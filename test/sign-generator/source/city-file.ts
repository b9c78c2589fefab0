// A city without the platform: its municipality and its signs as a file holds them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../samples.ts';
import { temporaryFolder } from '../temporary.ts';

/** The record of a municipality, or what differs from it. */
export function cityRecord(differing: object = {}): object {
  return {
    name: { bg: 'Примерово', en: 'Primerovo' },
    languages: ['bg', 'en'],
    colour: '#1f4d3a',
    arms: null,
    isDemo: false,
    host: 'kazva.example.bg',
    ...differing,
  };
}

/** The words on signs in Greek. */
export const GREEK = {
  municipality: 'Δήμος {name}',
  promise: ['Ανώνυμα', 'Χωρίς εφαρμογή', '15 δευτερόλεπτα'],
  worst: 'πολύ κακά',
  best: 'άριστα',
  scan: 'Σαρώστε με την κάμερα',
  otherwise: 'Δεν γίνεται; Αριθμός στο',
  demo: 'ΔΟΚΙΜΗ',
};

export interface SignRecord {
  readonly code: string;
  readonly location: { readonly id: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** The record of a sign, or what differs from it and from its location. */
export function signRecord(number: number, differing: object = {}, elsewhere: object = {}): SignRecord {
  const location = {
    id: String(number),
    name: { bg: `Площадка № ${number}`, en: `Playground ${number}` },
    settlement: { bg: 'Примерово', en: 'Primerovo' },
    ekatte: '12345',
    address: 'ул. „Роза“ 1',
    category: 'playgrounds',
    question: { bg: 'Доволни ли сте?', en: 'Are you satisfied?' },
    ...elsewhere,
  };
  return { code: codeOf(number), location, ...differing };
}

/** Writes a file for the running test and returns its path. */
export async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(await temporaryFolder(), name);
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(path, isRaw ? content : JSON.stringify(content));
  return path;
}
