// Searches files for three flocks of canaries: those that were sent, as many that never were, and some that were planted.
import { createSearch, type Search } from '../search.ts';
import { listFiles, readPieces } from '../files.ts';
import type { Visitor } from './canaries.ts';
import { formsOf } from './forms.ts';

export type Flock = 'sent' | 'control' | 'planted';

/** A form of a canary, as a number in the search. */
interface Wanted {
  readonly flock: Flock;
  readonly kind: string;
  readonly form: string;
  readonly bytes: Buffer;
  readonly isByChance: boolean;
}

/** A form of a canary that was found, and in which file first. */
export interface Found extends Omit<Wanted, 'bytes'> {
  readonly file: string;
}

export interface Count {
  readonly found: readonly Found[];
  readonly files: number;
  readonly bytes: number;
}

export interface Census {
  /** How many forms of each flock are looked for. */
  readonly wanted: Readonly<Record<Flock, number>>;
  /** How many of the sent flock's have four bytes only. */
  readonly ofFourBytes: number;
  /** Looks into every file of the folders. */
  readonly count: (folders: readonly string[]) => Count;
}

/** A census of the flocks. */
export function openCensus(flocks: Readonly<Record<Flock, readonly Visitor[]>>): Census {
  const names: readonly Flock[] = ['sent', 'control', 'planted'];
  const wanted = names.flatMap((flock) => flocks[flock].flatMap((visitor) => wantedOf(flock, visitor)));
  const search: Search = createSearch(wanted.map(({ bytes }) => bytes));
  const numberOf = (flock: Flock): number => wanted.filter((each) => each.flock === flock).length;
  return {
    wanted: { sent: numberOf('sent'), control: numberOf('control'), planted: numberOf('planted') },
    ofFourBytes: wanted.filter(({ flock, bytes }) => flock === 'sent' && bytes.length === 4).length,
    count: (folders) => {
      const found = new Map<number, Found>();
      const files = listFiles(folders);
      let bytes = 0;
      for (const file of files) {
        const scan = search.start((number) => {
          const each = wanted[number];
          if (each && !found.has(number)) found.set(number, { ...each, file });
        });
        bytes += readPieces(file, scan.push);
        scan.end();
      }
      return { found: [...found.values()], files: files.length, bytes };
    },
  };
}

function wantedOf(flock: Flock, visitor: Visitor): Wanted[] {
  return Object.values(visitor).flatMap((canary) =>
    formsOf(canary).map(({ name, bytes, isByChance }) => ({
      flock,
      kind: canary.kind,
      form: name,
      bytes,
      isByChance,
    })),
  );
}
