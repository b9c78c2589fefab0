// What a member can ask of the texts of the pages.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import { listItems } from './items.ts';
import { getOwnTexts } from '../texts/store.ts';
import { languageFrom, PageTextsType } from './type.ts';
import './editing.ts';

builder.queryField('texts', (t) =>
  cityField(t, {
    type: PageTextsType,
    access: 'settings.read',
    args: {
      language: t.arg.string({ required: true, description: 'bg, en, or one of its own.' }),
    },
    description: 'The texts of the citizens’ pages in a language, for members.',
    resolve: async ({ municipality, grant: read, context }, args) => {
      const language = languageFrom(args.language);
      const own = await asGranted(context, read, (tx) => getOwnTexts(tx, read, language));
      return { municipality, language, version: own.version, items: listItems(language, own.content) };
    },
  }),
);
