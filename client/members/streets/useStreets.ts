// The streets that the operator provides, for a member's maps; they are loaded by the first map that has them below it.
import { useMemo } from 'react';
import { canDraw, type Tiles } from '../../parts/streets/tiles.ts';
import { textsOf } from '../../parts/language/language.tsx';
import { useSession } from '../../parts/session/Session.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { streetsBg } from '../../text/streets.bg.ts';
import { streetsEn } from '../../text/streets.en.ts';
import '../../parts/streets/streets.css';

export const useStreetsTexts = textsOf({ bg: streetsBg, en: streetsEn });

/** Where their tiles are; null where there are none, or this browser cannot draw them. */
export function useStreets(): Tiles | null {
  const { slug } = useMembership().municipality;
  const streets = useSession().me?.streets ?? null;
  return useMemo(() => {
    if (streets === null || !canDraw()) return null;
    const { version, ...extent } = streets;
    // The worker that asks for them has an address of its own.
    const folder = `${location.origin}/members/files/streets/${slug}`;
    const template = `${folder}/{z}-{x}-{y}.mvt?version=${version}`;
    return { template, extent, authorization: null };
  }, [slug, streets]);
}
