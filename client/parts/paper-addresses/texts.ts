// Texts of addresses that may not stand on paper.
import { paperAddressesBg } from '../../text/paper-addresses.bg.ts';
import { paperAddressesEn } from '../../text/paper-addresses.en.ts';
import { textsOf } from '../language/language.tsx';

export const usePaperAddressTexts = textsOf({ bg: paperAddressesBg, en: paperAddressesEn });

/** A function that says what is wrong with an address, by the name of the fault; a fault of another kind is answered as it is. */
export function useSaidProblem(): (fault: string) => string {
  const texts: Readonly<Record<string, string>> = usePaperAddressTexts().problems;
  return (fault) => texts[fault] ?? fault;
}
