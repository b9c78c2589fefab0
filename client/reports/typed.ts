// What members typed, in the language of the report: in English where they wrote it, else in Bulgarian, and marked so.
import type { ReportContentFragment } from '../generated/operations.ts';
import type { Writing } from './source.ts';

/** A text with its language, where that is not the report's. */
export interface Typed {
  readonly text: string;
  readonly lang?: string;
}

/** The text as the report says it. */
export function typedIn({ language }: Pick<Writing, 'language'>, bulgarian: string, english = ''): Typed {
  if (language === 'bg') return { text: bulgarian };
  return language === 'en' && english !== '' ? { text: english } : { text: bulgarian, lang: 'bg' };
}

/** Whether something is typed in Bulgarian alone. */
export function lacksEnglish({
  introduction,
  methods,
  conclusions,
  measures,
  english,
}: ReportContentFragment): boolean {
  const pairs: (readonly [bulgarian: string, english: string | undefined])[] = [
    [introduction, english?.introduction],
    [conclusions, english?.conclusions],
    ...methods.flatMap(({ isCarriedOut, english: said, ...entry }) =>
      (isCarriedOut === true ? (['done', 'findings', 'measures'] as const) : (['reason'] as const)).map(
        (name) => [entry[name], said?.[name]] as const,
      ),
    ),
    ...measures.flatMap(({ measure, owner, english: said }) => [
      [measure, said?.measure] as const,
      [owner, said?.owner] as const,
    ]),
  ];
  return pairs.some(([bulgarian, said = '']) => bulgarian !== '' && said === '');
}
