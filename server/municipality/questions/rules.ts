// What a question and its options may be: a band of the scale that no other has, and two options or more.
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { textsFaults } from '../texts/typed-text.ts';

/** A question as it was sent and tidied. */
export interface WantedQuestion {
  readonly text: Texts;
  readonly fromScore: number;
  readonly toScore: number;
  readonly isRetired: boolean;
  readonly options: readonly WantedOption[];
}

export interface WantedOption {
  readonly id: bigint | null;
  readonly text: Texts;
  readonly isRetired: boolean;
}

interface Band {
  readonly id: bigint;
  readonly fromScore: number;
  readonly toScore: number;
  readonly retiredOn: Date | null;
}

const LONGEST_QUESTION = 200;
const LONGEST_OPTION = 100;
const FEWEST_OPTIONS = 2;
/** Of those in use: more are not read on a phone. */
const MOST_IN_USE = 12;
/** With those out of use. */
const MOST_OPTIONS = 60;

/** What is wrong with a question. `others`: those of its category beside it; `known`: the ids of its options so far. */
export function questionFaults(
  wanted: WantedQuestion,
  others: readonly Band[],
  known: readonly bigint[],
): FieldFault[] {
  return [
    ...textsFaults('text', wanted.text, LONGEST_QUESTION),
    ...bandFaults(wanted, others),
    ...optionsFaults(wanted, known),
  ];
}

function bandFaults(
  { fromScore, toScore, isRetired }: WantedQuestion,
  others: readonly Band[],
): FieldFault[] {
  if (fromScore < 1 || fromScore > 10) return [{ field: 'fromScore', fault: 'OUT_OF_RANGE' }];
  if (toScore < fromScore || toScore > 10) return [{ field: 'toScore', fault: 'OUT_OF_RANGE' }];
  const met = others.some(
    (other) => other.retiredOn === null && other.fromScore <= toScore && other.toScore >= fromScore,
  );
  return met && !isRetired ? [{ field: 'fromScore', fault: 'OVERLAPS' }] : [];
}

function optionsFaults({ options, isRetired }: WantedQuestion, known: readonly bigint[]): FieldFault[] {
  const used = options.filter((option) => !option.isRetired);
  if (options.length > MOST_OPTIONS || used.length > MOST_IN_USE)
    return [{ field: 'options', fault: 'TOO_MANY' }];
  if (used.length < FEWEST_OPTIONS && !isRetired) return [{ field: 'options', fault: 'TOO_FEW' }];
  // What is not sent would be lost, and somebody may have chosen it.
  if (!known.every((id) => options.some((option) => option.id === id)))
    return [{ field: 'options', fault: 'INCOMPLETE' }];
  return options.flatMap((option, at): FieldFault[] => {
    const { id, text } = option;
    const field = `options.${at}.text`;
    const before = options.slice(0, at);
    if (id !== null && (!known.includes(id) || before.some((each) => each.id === id)))
      return [{ field, fault: 'UNKNOWN' }];
    const faults = textsFaults(field, text, LONGEST_OPTION);
    const isSaid = (each: WantedOption) => !each.isRetired && each.text.bg === text.bg;
    if (faults.length > 0 || !isSaid(option) || !before.some(isSaid)) return faults;
    return [{ field: `${field}.bg`, fault: 'TAKEN' }];
  });
}
