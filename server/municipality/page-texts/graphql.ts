// What a member can ask of the texts of the pages.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { listItems } from './items.ts';
import { getOwnTexts } from '../texts/store.ts';
import { languageFrom, PageTextsType } from './type.ts';
import './editing.ts';

builder.queryField('texts', (t) =>
  t.field({
    type: PageTextsType,
    access: 'settings.read',
    args: {
      municipality: t.arg.string({ required: true, description: "The municipality's slug." }),
      language: t.arg.string({ required: true, description: 'bg, en, or one of its own.' }),
    },
    description: 'The texts of the citizens’ pages in a language, for members.',
    resolve: async (_root, args, context) => {
      const municipality = await getMunicipality(context, args.municipality);
      const read = context.grant('settings.read', municipality.id);
      const language = languageFrom(args.language);
      const own = await asMember(context.database.member.prisma, municipality.id, (tx) =>
        getOwnTexts(tx, read, language),
      );
      return { municipality, language, version: own.version, items: listItems(language, own.content) };
    },
  }),
);
