// What the municipality concludes, and what it plans.
import { longDay } from '../../text/formats.ts';
import type { Block } from '../blocks.ts';
import type { Writing } from '../source.ts';
import { typedIn } from '../typed.ts';

export function conclusionsSection(writing: Writing): Block[] {
  const { texts, source } = writing;
  const { conclusions, english } = source.content;
  return [
    { kind: 'heading', level: 1, text: texts.conclusions.title, id: 'conclusions' },
    conclusions === ''
      ? { kind: 'paragraph', text: texts.conclusions.none }
      : { kind: 'paragraph', ...typedIn(writing, conclusions, english?.conclusions) },
  ];
}

export function plannedSection({ language, texts, source }: Writing): Block[] {
  const { planned } = texts;
  const { measures } = source.content;
  const heading = { kind: 'heading', level: 1, text: planned.title, id: 'planned' } as const;
  if (measures.length === 0) return [heading, { kind: 'paragraph', text: planned.none }];
  // A table has one language: it is in English where all of it is.
  const isEnglish =
    language === 'en' &&
    measures.every(({ english }) => english && english.measure !== '' && english.owner !== '');
  return [
    heading,
    { kind: 'paragraph', text: planned.lead },
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: planned.columns.measure, align: 'left', share: 7 },
        { head: planned.columns.owner, align: 'left', share: 4 },
        { head: planned.columns.deadline, align: 'left', share: 3 },
      ],
      ...(language !== 'bg' && !isEnglish && { lang: 'bg' }),
      rows: measures.map(({ measure, owner, deadline, english }) => [
        (isEnglish && english?.measure) || measure,
        (isEnglish && english?.owner) || owner,
        deadline === null ? '–' : longDay(deadline, language),
      ]),
    },
  ];
}
