// What the form of a question holds, and what is sent of it.
import type { QuestionFieldsFragment, SaveQuestionInput } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { Told } from '../../parts/forms/VersionedForm.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { toldTexts } from '../../parts/forms/VersionedForm.tsx';

type Texts = Readonly<Record<string, string>>;

export interface OptionValues {
  /** Of a new one, a name that no other item of the list has. */
  readonly id: string;
  readonly isNew: boolean;
  readonly text: Texts;
  readonly isRetired: boolean;
}

export interface QuestionValues {
  readonly text: Texts;
  readonly fromScore: number | null;
  readonly toScore: number | null;
  readonly options: readonly OptionValues[];
  readonly isRetired: boolean;
}

/** A new option, without a word. */
export function newOption(): OptionValues {
  return { id: crypto.randomUUID(), isNew: true, text: {}, isRetired: false };
}

export function valuesOf(row: QuestionFieldsFragment | undefined): QuestionValues {
  return {
    text: row?.texts ?? {},
    fromScore: row?.fromScore ?? 1,
    toScore: row?.toScore ?? 10,
    options: row
      ? row.allOptions.map(({ id, texts, isRetired }) => ({ id, isNew: false, text: texts, isRetired }))
      : [newOption(), newOption()],
    isRetired: row?.isRetired ?? false,
  };
}

type Sent = Pick<SaveQuestionInput, 'text' | 'fromScore' | 'toScore' | 'options' | 'isRetired'>;

export function inputOf({ text, fromScore, toScore, options, isRetired }: QuestionValues): Sent {
  return {
    text: { bg: '', ...text },
    fromScore: fromScore ?? 0,
    toScore: toScore ?? 0,
    options: options.map(({ id, isNew, text, isRetired }) => ({
      ...(!isNew && { option: id }),
      text: { bg: '', ...text },
      isRetired,
    })),
    isRetired,
  };
}

/** What the page itself can see to be wrong. */
export function questionFaults({
  text,
  fromScore,
  toScore,
  options,
  isRetired,
}: QuestionValues): FieldFault[] {
  const isScore = (score: number | null) => score !== null && score >= 1 && score <= 10;
  const faults: FieldFault[] = [];
  if (!text['bg']?.trim()) faults.push({ field: 'text.bg', fault: 'REQUIRED' });
  if (!isScore(fromScore)) faults.push({ field: 'fromScore', fault: 'OUT_OF_RANGE' });
  if (!isScore(toScore) || (fromScore ?? 0) > (toScore ?? 0))
    faults.push({ field: 'toScore', fault: 'OUT_OF_RANGE' });
  if (!isRetired && options.filter((option) => !option.isRetired).length < 2)
    faults.push({ field: 'options', fault: 'TOO_FEW' });
  options.forEach((option, at) => {
    if (!option.text['bg']?.trim()) faults.push({ field: `options.${at}.text.bg`, fault: 'REQUIRED' });
  });
  return faults;
}

/** A function that says a question in words. */
export function useTellQuestion(): (values: QuestionValues) => Told[] {
  const { questions, retired, on, off } = useSettingsTexts();
  return ({ text, fromScore, toScore, options, isRetired }) => [
    ...toldTexts(questions.text, text),
    {
      label: questions.band,
      value: say(questions.bandOf, { from: String(fromScore ?? ''), to: String(toScore ?? '') }),
    },
    {
      label: questions.options,
      value: options
        .map(({ text, isRetired }) => `${text['bg'] ?? ''}${isRetired ? ` (${retired})` : ''}`)
        .join('; '),
    },
    { label: questions.retire, value: isRetired ? on : off },
  ];
}
