// The municipalities of an edition of the register: what each is called, its district, and how many settlements it has.
import { comparison } from '../../../client/text/formats.ts';
import type { RegisterEntry } from './rules.ts';
import { CALLED_OTHERWISE, DISTRICTS } from './text/municipalities.ts';
import { transliterate } from './text/transliteration.ts';

/** A name in Bulgarian, and in Latin letters by the Transliteration Law. */
interface Called {
  readonly bg: string;
  readonly en: string;
}

export interface RegisterMunicipality {
  /** SZR31. */
  readonly code: string;
  readonly name: Called;
  readonly district: Called;
  /** How many the register has of it. */
  readonly settlements: number;
}

/** A rank that no settlement has. */
const UNRANKED = 9;
const KINDS = ['city', 'town', 'village'] as const;

/** All of them, by name. Where the edition does not name them each is called as its seat is, the settlement of the lowest rank. */
export function municipalitiesIn(entries: readonly RegisterEntry[]): RegisterMunicipality[] {
  const byCode = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const own = byCode.get(entry.municipality);
    if (own === undefined) byCode.set(entry.municipality, [entry]);
    else own.push(entry);
  }
  const compare = comparison('bg');
  return [...byCode]
    .map(([code, own]) => ({
      code,
      name: calledIn(nameOf(code, own)),
      district: calledIn(DISTRICTS[code.slice(0, 3)] ?? code.slice(0, 3)),
      settlements: own.length,
    }))
    .toSorted((a, b) => compare(a.name.bg, b.name.bg) || compare(a.code, b.code));
}

const calledIn = (bg: string): Called => ({ bg, en: transliterate(bg) });

function nameOf(code: string, own: readonly RegisterEntry[]): string {
  const told = own.find(({ municipalityName }) => municipalityName !== null)?.municipalityName;
  const [seat] = own.toSorted(
    (a, b) =>
      (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      Number(b.isDirect) - Number(a.isDirect),
  );
  return told ?? CALLED_OTHERWISE[code] ?? seat?.name ?? code;
}

/** Whether somebody who types the text may mean the municipality: by a part of its name, in either alphabet, or of its code. */
export function isMeant({ code, name }: RegisterMunicipality, text: string): boolean {
  const typed = text.trim().toLowerCase();
  return [code, name.bg, name.en].some((each) => each.toLowerCase().includes(typed));
}
