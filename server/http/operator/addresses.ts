// Every address under /operator: the API for operators who signed in, what onboards a city, and the one page that shows all of it.
// Signing in itself is answered under /members/auth, for them as for members.
import { answerGraphql, type Graphql } from '../../api/http.ts';
import { AppError } from '../../foundation/errors.ts';
import { answerFile, OPERATOR_PAGE, type Files } from '../../foundation/html/files-in-memory.ts';
import type { Log } from '../../foundation/log.ts';
import { READ } from '../../foundation/methods.ts';
import { TABLE_ENDINGS } from '../../foundation/sheets/write.ts';
import { answerTemplate } from '../../municipality/imports/template.ts';
import { DOCUMENT_FILE } from '../../operator/documents/document-pdf.ts';
import { answerExample, EXAMPLES } from '../../operator/onboarding/example-files.ts';
import { answerExport } from '../../operator/exports/answer.ts';
import { answerOnboarding } from '../../operator/onboarding/answer.ts';
import { answerRegister } from '../../operator/onboarding/answer-register.ts';
import { answerSign } from '../../operator/onboarding/answer-sign.ts';
import { OPERATOR_PATH } from '../../operator/operators/rules.ts';
import type { Address, Asked } from '../router/address.ts';

interface OperatorsApp {
  readonly files: Files;
  readonly graphql: Graphql;
  readonly log: Log;
}

/** The app finds its pages by itself, whatever follows. */
function answerApp({ request, response, app }: Asked<OperatorsApp>): void {
  if (!answerFile(request, response, OPERATOR_PAGE, app.files))
    throw new AppError('NOT_FOUND', 'There is no such page here.');
}

const operators = { door: 'operators', who: 'anybody', methods: [...READ, 'POST'] } as const;

/** Of two that a path could be, the first. */
export const OPERATORS: readonly Address<OperatorsApp>[] = [
  {
    ...operators,
    // A query in an address would be asked with the cookie from any page.
    methods: ['POST'],
    path: `${OPERATOR_PATH}/graphql`,
    who: 'fields',
    answer: ({ request, response, app, context }) =>
      answerGraphql(app.graphql, request, response, '', context),
  },
  {
    ...operators,
    methods: ['POST'],
    path: `${OPERATOR_PATH}/onboarding/files`,
    who: 'operator',
    answer: async ({ request, response, url, app, context }) => {
      return answerOnboarding(request, response, url, { context: await context(), log: app.log });
    },
  },
  {
    ...operators,
    methods: ['POST'],
    path: `${OPERATOR_PATH}/onboarding/register`,
    who: 'operator',
    answer: async ({ request, response, url, context }) =>
      answerRegister(request, response, url, await context()),
  },
  {
    ...operators,
    methods: ['POST'],
    path: `${OPERATOR_PATH}/onboarding/sign`,
    who: 'operator',
    answer: async ({ request, response, context }) => answerSign(request, response, await context()),
  },
  {
    ...operators,
    methods: READ,
    path: `${OPERATOR_PATH}/documents/:slug.pdf`,
    parts: { slug: '[a-z0-9-]+' },
    who: 'operator',
    // The same as members take.
    answer: async ({ request, response, url, parts: { slug = '' }, app, context }) => {
      const asked = { request, response, context: await context(), log: app.log, slug, id: '' };
      return DOCUMENT_FILE.answer({ ...asked, params: url.searchParams });
    },
  },
  {
    ...operators,
    methods: READ,
    path: `${OPERATOR_PATH}/exports/:slug.zip`,
    parts: { slug: '[a-z0-9-]+' },
    who: 'operator',
    answer: async ({ request, response, url, parts: { slug = '' }, context }) =>
      answerExport(request, response, await context(), slug, url.searchParams),
  },
  ...EXAMPLES.map((name): Address<OperatorsApp> => ({
    ...operators,
    methods: READ,
    path: `${OPERATOR_PATH}/onboarding/${name}`,
    answer: ({ response }) => answerExample(response, name),
  })),
  ...TABLE_ENDINGS.map((ending): Address<OperatorsApp> => ({
    ...operators,
    methods: READ,
    path: `${OPERATOR_PATH}/onboarding/template.${ending}`,
    answer: ({ response, url }) => answerTemplate(response, ending, url),
  })),
  { ...operators, path: OPERATOR_PATH, answer: answerApp },
  { ...operators, path: `${OPERATOR_PATH}/*`, answer: answerApp },
];
