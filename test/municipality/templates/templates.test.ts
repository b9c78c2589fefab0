// Templates: whole in both languages; and by whom a row was written last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORY_ICONS } from '../../../server/municipality/municipalities/category-icons.ts';
import { readTemplates, TEMPLATES } from '../../../server/municipality/templates/catalog.ts';
import { hashOf, outcomeOf } from '../../../server/municipality/templates/rules.ts';

describe('the templates', () => {
  const templates = readTemplates();

  it('are those that a city’s file can name, each with a category or more', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../server/operator/onboarding/city.schema.json'), 'utf8'),
    ) as { properties: { templates: { items: { enum: string[] } } } };
    expect(schema.properties.templates.items.enum).toEqual([...TEMPLATES]);
    expect(new Set(templates.map(({ template }) => template))).toEqual(new Set(TEMPLATES));
  });

  it.each(templates)(
    '$key asks after each score once, in both languages, with options that fit a phone',
    (category) => {
      const { name, ratingQuestion, icon, questions } = category;
      const texts = [
        name,
        ratingQuestion,
        ...questions.flatMap(({ text, options }) => [text, ...options.map((option) => option.text)]),
      ];
      for (const { bg, en } of texts) {
        expect(bg).toMatch(/^\p{Script=Cyrillic}/u);
        expect(en).toMatch(/^[A-Z]/);
      }
      expect(CATEGORY_ICONS.filter((each) => each !== 'OTHER')).toContain(icon);
      const scores = questions.flatMap(({ fromScore, toScore }) =>
        Array.from({ length: toScore - fromScore + 1 }, (_, at) => fromScore + at),
      );
      expect(scores.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      for (const { options } of questions) {
        expect(options).toHaveLength(5);
        expect(new Set(options.map(({ text }) => text.bg)).size).toBe(5);
        for (const { text } of options) expect(text.bg.length).toBeLessThanOrEqual(40);
      }
    },
  );
});

describe('what becomes of a row', () => {
  const text = fc.record({ bg: fc.string(), en: fc.string() });
  const row = (said: { bg: string; en: string }, isRetired = false) => ({
    content: { text: said },
    isRetired,
  });

  it('is decided by who wrote it last', () => {
    fc.assert(
      fc.property(text, text, text, (old, wanted, other) => {
        const remembered = hashOf({ text: old });
        fc.pre(
          hashOf({ text: other }) !== remembered && hashOf({ text: other }) !== hashOf({ text: wanted }),
        );
        expect(outcomeOf(null, null, { text: wanted })).toBe('CREATED');
        expect(outcomeOf(null, remembered, { text: wanted })).toBe('KEPT');
        expect(outcomeOf(row(wanted), hashOf({ text: wanted }), { text: wanted })).toBe('UNCHANGED');
        expect(outcomeOf(row(other), remembered, { text: wanted })).toBe('KEPT');
        expect(outcomeOf(row(other), null, { text: wanted })).toBe('KEPT');
        expect(outcomeOf(row(old, true), remembered, { text: wanted })).toBe('KEPT');
        if (hashOf({ text: old }) !== hashOf({ text: wanted }))
          expect(outcomeOf(row(old), remembered, { text: wanted })).toBe('CHANGED');
      }),
    );
  });

  it('does not depend on the order of members', () => {
    expect(hashOf({ text: { bg: 'а', en: 'b' }, fromScore: 1 })).toBe(
      hashOf({ fromScore: 1, text: { en: 'b', bg: 'а' } }),
    );
    expect(hashOf({ text: { bg: 'а' } })).not.toBe(hashOf({ text: { bg: 'б' } }));
  });
});
