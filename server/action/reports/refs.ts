// An edition as it is asked for: everybody's view of it. What a withdrawn one said is not handed out.
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { ContentType } from './content-type.ts';
import { FiguresType } from './figures-type.ts';
import type { Edition } from './store.ts';

export interface Published extends Edition {
  readonly municipality: Municipality;
}

export const EditionType = builder.objectRef<Published>('ReportEdition').implement({
  description:
    'An annual report as it was published. Its numbers and words never change: a new edition does.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose.' }),
    year: t.exposeInt('year', { description: 'Of which year.' }),
    edition: t.exposeInt('edition', { description: 'Which edition: 1 is the first.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn; null: it stands.',
    }),
    withdrawnWhy: t.exposeString('withdrawnWhy', { nullable: true, description: 'Why it was withdrawn.' }),
    figures: t.field({
      type: FiguresType,
      nullable: true,
      description: 'Its numbers; null where it was withdrawn.',
      resolve: ({ figures, withdrawnAt }) => (withdrawnAt === null ? figures : null),
    }),
    content: t.field({
      type: ContentType,
      nullable: true,
      description: 'Its words; null where it was withdrawn.',
      resolve: ({ content, withdrawnAt }) => (withdrawnAt === null ? content : null),
    }),
  }),
});
