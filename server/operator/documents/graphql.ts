// What can be asked of a municipality's documents, by its members.
import { builder } from '../../api/builder.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { DocumentNameType, DocumentType, namesFrom } from './document-type.ts';
import { gatherFacts } from './gather.ts';
import { documentLanguage } from './text/words.ts';
import { writeDocument } from './written.ts';

builder.queryField('documents', (t) =>
  cityField(t, {
    type: [DocumentType],
    access: 'documents.read',
    complexity: { field: 20, multiplier: 7 },
    args: {
      name: t.arg({ type: DocumentNameType, description: 'Only this one.' }),
      language: t.arg.string({ description: 'bg or en; Bulgarian where it is another.' }),
    },
    description:
      'The documents of a municipality, written from its data and settings as they are now. ADDRESS_FIRST where its address may not stand on paper.',
    resolve: async ({ municipality, grant: read, context }, { name, language }) => {
      await requirePaperAddress(context, municipality);
      const facts = await gatherFacts(context, read, municipality);
      return namesFrom(name).map((each) => writeDocument(each, facts, documentLanguage(language)));
    },
  }),
);
