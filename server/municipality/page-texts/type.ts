// What a member sees of the texts of the pages in one language.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../municipalities/refs.ts';
import type { Municipality } from '../municipalities/store.ts';
import type { TextItem } from './items.ts';
import { isTag } from '../../foundation/texts/rules.ts';

export interface PageTexts {
  readonly municipality: Municipality;
  readonly language: string;
  readonly version: number;
  readonly items: readonly TextItem[];
}

const PageTextType = builder.objectRef<TextItem>('PageText').implement({
  description: 'A text of the citizens’ pages.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name: vote.send, results.answers.one.' }),
    usual: t.exposeString('usual', {
      description: 'What it says otherwise; in a language of the municipality’s own, the Bulgarian.',
    }),
    own: t.exposeString('own', { nullable: true, description: 'The municipality’s own words.' }),
  }),
});

export const PageTextsType = builder.objectRef<PageTexts>('PageTexts').implement({
  description: 'The texts of the citizens’ pages in one language.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'The municipality.' }),
    language: t.exposeString('language', { description: 'The language, as a BCP 47 tag.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change; 0: nothing was said yet.' }),
    items: t.expose('items', {
      type: [PageTextType],
      complexity: { field: 1, multiplier: 400 },
      description: 'The texts that the municipality may say in its own words, in the order of the pages.',
    }),
  }),
});

/** The language that an argument names. */
export function languageFrom(tag: string): string {
  if (isTag(tag)) return tag;
  throw new AppError('BAD_INPUT', 'A language is a tag like tr or pt-BR.');
}
