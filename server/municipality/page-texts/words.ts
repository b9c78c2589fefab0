// What is wrong with texts of the pages as a member words them.
import { isLanguage } from '../../../client/text/texts.ts';
import type { Fault, FieldFault } from '../../access/journal/outcomes.ts';
import { textFaults } from '../texts/given.ts';
import type { TextItem } from './items.ts';
import { holesOf } from '../../foundation/texts/rules.ts';

const LONGEST = 1_000;

/**
 * A fault for each text that may not be so, by its name. Empty is as usual, but in a language of the municipality's own
 * that its pages speak: there it would be a hole in them.
 */
export function wordsFaults(
  items: readonly TextItem[],
  wanted: ReadonlyMap<string, string>,
  { language, isOffered }: { readonly language: string; readonly isOffered: boolean },
): FieldFault[] {
  const isNeeded = isOffered && !isLanguage(language);
  return [...wanted].flatMap(([field, words]): FieldFault[] => {
    const item = items.find(({ key }) => key === field);
    const fault = faultOf(item, words, isNeeded);
    return fault ? [{ field, fault }] : [];
  });
}

function faultOf(item: TextItem | undefined, words: string, isNeeded: boolean): Fault | null {
  if (!item) return 'UNKNOWN';
  if (words === '') return isNeeded ? 'REQUIRED' : null;
  const [first] = textFaults(item.key, words, LONGEST);
  if (first) return first.fault;
  return holesOf(words) === holesOf(item.usual) ? null : 'WRONG_HOLES';
}
