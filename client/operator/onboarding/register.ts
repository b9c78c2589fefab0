// The municipalities of a register that was chosen: asked of the server, and what follows in the form once one is chosen.
import { Refused } from '../../parts/connection/refused.ts';
import { codeIn } from '../../parts/sending/lines.ts';
import type { Description } from './description.ts';

/** In Bulgarian, and in Latin letters. */
type Called = Readonly<Record<'bg' | 'en', string>>;

export interface RegisterMunicipality {
  /** SZR31. */
  readonly code: string;
  readonly name: Called;
  readonly district: Called;
  /** How many settlements the register has of it. */
  readonly settlements: number;
  /** What it may be called in addresses; null: nobody knows. */
  readonly slug: string | null;
}

/** All municipalities, by name; or why the file is no register, in a sentence. */
export type Register =
  | { readonly municipalities: readonly RegisterMunicipality[] }
  | { readonly refused: string };

/** What the server finds in the file. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function readRegister(file: File, language: string): Promise<Register> {
  const body = new FormData();
  body.append('settlements', file);
  const search = new URLSearchParams({ language });
  const response = await fetch(`/operator/onboarding/register?${search}`, { method: 'POST', body });
  if (!response.ok) throw new Refused(await codeIn(response));
  return (await response.json()) as Register;
}

type Filled = Pick<Description, 'municipality' | 'slug' | 'name'>;

/** The values with what follows from the choice: in place of what is empty, or followed from the one chosen before. */
export function filledBy(
  { slug, name }: Filled,
  chosen: RegisterMunicipality,
  before: RegisterMunicipality | undefined,
  languages: readonly ('bg' | 'en')[],
): Filled {
  const filled = (written: string, was: string | null | undefined, now: string | null) =>
    written.trim() === '' || written === was ? (now ?? '') : written;
  return {
    municipality: chosen.code,
    slug: filled(slug, before?.slug, chosen.slug),
    name: {
      ...name,
      ...Object.fromEntries(
        languages.map((each) => [each, filled(name[each] ?? '', before?.name[each], chosen.name[each])]),
      ),
    },
  };
}
