// Every address under /members: signing in and out, the API for who signed in, files, and the one page that shows all of it.
import { answerIdentity } from '../../access/identity/answer.ts';
import { IDENTITY_PATH } from '../../access/identity/rules.ts';
import { answerAuth } from '../../access/sessions/answer-auth.ts';
import { PATHS } from '../../access/sessions/auth-paths.ts';
import { AUTH_PATH } from '../../access/sessions/rules.ts';
import type { House } from '../../api/context.ts';
import { answerGraphql, type Graphql } from '../../api/http.ts';
import { AppError } from '../../foundation/errors.ts';
import { answerFile, MEMBERS_PAGE, type Files } from '../../foundation/html/files-in-memory.ts';
import { READ } from '../../foundation/methods.ts';
import type { PagesApp } from '../pages/answer.ts';
import { answerPreview } from '../pages/preview.ts';
import type { Address, Asked } from '../router/address.ts';
import { FILES } from './member-files.ts';

interface MembersApp extends PagesApp {
  readonly house: House;
  readonly files: Files;
  readonly graphql: Graphql;
}

function answerSigningIn({ request, response, url, app, caller }: Asked<MembersApp>): Promise<void> {
  const { gate, now } = app.house;
  return answerAuth(request, response, url.pathname.slice(AUTH_PATH.length), gate, caller(), now());
}

/** The app finds its pages by itself, whatever follows. */
function answerApp({ request, response, app }: Asked<MembersApp>): void {
  if (!answerFile(request, response, MEMBERS_PAGE, app.files))
    throw new AppError('NOT_FOUND', 'There is no such page here.');
}

const members = { door: 'members', who: 'anybody', methods: [...READ, 'POST'] } as const;

/** Of two that a path could be, the first. */
export const MEMBERS: readonly Address<MembersApp>[] = [
  {
    ...members,
    path: IDENTITY_PATH,
    answer: ({ request, response, url, app, caller }) =>
      answerIdentity(request, response, url, app.house.gate, caller(), app.house.now()),
  },
  ...Object.entries(PATHS).map(([path, { method }]): Address<MembersApp> => ({
    ...members,
    methods: [method],
    path: `${AUTH_PATH}${path}`,
    answer: answerSigningIn,
  })),
  { ...members, path: `${AUTH_PATH}/*`, answer: answerSigningIn },
  {
    ...members,
    // A query in an address would be asked with the cookie from any page.
    methods: ['POST'],
    path: '/members/graphql',
    who: 'fields',
    answer: ({ request, response, app, context }) =>
      answerGraphql(app.graphql, request, response, '', context),
  },
  {
    ...members,
    methods: ['POST'],
    path: '/members/preview',
    who: { member: ['settings.read', 'improvements.manage'] },
    answer: async ({ request, response, app, context }) =>
      answerPreview(request, response, await context(), app.pages),
  },
  { ...members, methods: READ, path: '/members/preview', answer: answerApp },
  ...FILES,
  { ...members, path: '/members', answer: answerApp },
  { ...members, path: '/members/*', answer: answerApp },
];
