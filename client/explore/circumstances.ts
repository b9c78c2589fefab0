// What a file of numbers says beside each row: the period, the standing, and that a demo city's are invented.
import { useLanguage } from './language.ts';
import { useNarrowing } from './narrowing.ts';
import type { Circumstances } from './tables.ts';
import { textsIn } from '../text/texts.ts';

/** Those of the present address. */
export function useCircumstances(isDemo: boolean | undefined): Circumstances {
  const { page } = textsIn(useLanguage());
  const { days, isTogether } = useNarrowing();
  return { ...days, isTogether, note: isDemo ? page.demo : undefined };
}
