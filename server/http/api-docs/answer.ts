// GET /graphql/schema: the reference of the API, written once, kept as every open page is.
import type { GraphQLSchema } from 'graphql';
import { MUNICIPALITY_ACTIONS, GLOBAL_ACTIONS } from '../../access/grants/actions.ts';
import { isPublic } from '../../access/grants/policy.ts';
import { WEIGHTS } from '../../api/field-weights.ts';
import { keep, type Kept } from '../../foundation/html/kept-page.ts';
import { READ } from '../../foundation/methods.ts';
import { sendPage } from '../pages/send-page.ts';
import type { PageSettings } from '../pages/visit.ts';
import { perServer, type Address } from '../router/address.ts';
import { referencePage } from './html.ts';
import { sectionsOf } from './sections.ts';

interface ReferenceApp {
  readonly pages: PageSettings;
  readonly schema: GraphQLSchema;
}

const OPEN: ReadonlySet<string> = new Set([...GLOBAL_ACTIONS, ...MUNICIPALITY_ACTIONS].filter(isPublic));

const answerReference = perServer<ReferenceApp>(({ schema, pages: { platformName, assets } }) => {
  let kept: Kept | undefined;
  return ({ request, response }) => {
    kept ??= keep({
      status: 200,
      html: referencePage({
        platformName,
        sections: sectionsOf(schema),
        weights: WEIGHTS,
        isPublic: (action) => OPEN.has(action),
      }),
    });
    sendPage(request, response, kept, 'open', assets);
  };
});

export const REFERENCE: Address<ReferenceApp> = {
  door: 'citizens',
  methods: READ,
  path: '/graphql/schema',
  who: 'anybody',
  answer: answerReference,
};
