// The newer words of a question that a city asks in those of older templates.
import { expect, it } from 'vitest';
import { readTemplates } from '../../../server/municipality/templates/catalog.ts';
import { findNewerQuestion } from '../../../server/municipality/templates/newer-question.ts';

it('is told in the languages that the question has, and others stay', () => {
  const bg = 'Доволни ли сте от тази детска градина?';
  expect(findNewerQuestion({ bg })).toEqual({ bg: 'Как оценявате тази детска градина?' });
  expect(findNewerQuestion({ bg: ` ${bg} `, en: 'Happy?', tr: 'Memnun musunuz?' })).toEqual({
    bg: 'Как оценявате тази детска градина?',
    en: 'How would you rate this kindergarten?',
    tr: 'Memnun musunuz?',
  });
});

it('is none where a city asks in its own words, or in those of today', () => {
  expect(findNewerQuestion({ bg: 'Харесва ли Ви тук?' })).toBeNull();
  for (const { ratingQuestion } of readTemplates()) expect(findNewerQuestion(ratingQuestion)).toBeNull();
});
