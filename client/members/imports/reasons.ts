// Columns and reasons of an import in words.
import { columnWords } from '../../text/mistakes.ts';
import { say } from '../../text/say.ts';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Reason } from './plan.ts';
import { useImportsTexts } from '../../parts/imports/texts.ts';

/** A function that says what a column is called: `name.bg` is Name (bg). */
export function useColumnText(): (column: string) => string {
  const texts = useImportsTexts();
  return (column) => columnWords(column, texts);
}

/** A function that says why a row is refused: the column, and what is wrong with its cell. */
export function useReasonText(): (reason: Reason) => string {
  const { reasons } = useImportsTexts();
  const columnText = useColumnText();
  const faultText = useFaultText();
  const texts: Readonly<Record<string, string>> = reasons;
  return ({ column, fault, detail }) => {
    const text = fault === 'NOT_KNOWN' && detail !== null ? reasons.DID_YOU_MEAN : texts[fault];
    const words = text === undefined ? faultText(fault) : say(text, { detail: detail ?? '' });
    return `${columnText(column)}: ${words}`;
  };
}
