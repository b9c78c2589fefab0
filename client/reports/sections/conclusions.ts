// What the municipality concludes, and what it plans.
import { longDay } from '../../text/formats.ts';
import type { Block } from '../blocks.ts';
import type { Writing } from '../source.ts';

export function conclusionsSection({ texts, source }: Writing): Block[] {
  const { conclusions } = source.content;
  return [
    { kind: 'heading', level: 1, text: texts.conclusions.title, id: 'conclusions' },
    conclusions === ''
      ? { kind: 'paragraph', text: texts.conclusions.none }
      : { kind: 'paragraph', text: conclusions, lang: 'bg' },
  ];
}

export function plannedSection({ language, texts, source }: Writing): Block[] {
  const { planned } = texts;
  const { measures } = source.content;
  const heading = { kind: 'heading', level: 1, text: planned.title, id: 'planned' } as const;
  if (measures.length === 0) return [heading, { kind: 'paragraph', text: planned.none }];
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
      rows: measures.map(({ measure, owner, deadline }) => [
        measure,
        owner,
        deadline === null ? '–' : longDay(deadline, language),
      ]),
    },
  ];
}
