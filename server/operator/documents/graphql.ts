// What can be asked of a municipality's documents, by its members.
import { builder } from '../../api/builder.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { DocumentNameType, DocumentType, namesFrom } from './document-type.ts';
import { gatherFacts } from './gather.ts';
import { documentLanguage } from './text/words.ts';
import { writeDocument } from './written.ts';

builder.queryField('documents', (t) =>
  t.field({
    type: [DocumentType],
    access: 'documents.read',
    complexity: { field: 20, multiplier: 7 },
    args: {
      municipality: t.arg.string({ required: true, description: "The municipality's slug." }),
      name: t.arg({ type: DocumentNameType, description: 'Only this one.' }),
      language: t.arg.string({ description: 'bg or en; Bulgarian where it is another.' }),
    },
    description: 'The documents of a municipality, written from its data and settings as they are now.',
    resolve: async (_root, { municipality: slug, name, language }, context) => {
      const municipality = await getMunicipality(context, slug);
      const read = context.grant('documents.read', municipality.id);
      const facts = await gatherFacts(context, read, municipality);
      return namesFrom(name).map((each) => writeDocument(each, facts, documentLanguage(language)));
    },
  }),
);
