// /graphql: the API for everyone, and its explorer for a browser that asks for a page.
import { allowReading } from '../api/cors.ts';
import { answerGraphql, type Graphql } from '../api/http.ts';
import type { Files } from '../foundation/html/files-in-memory.ts';
import { READ } from '../foundation/methods.ts';
import { answerBuilt } from './built-files.ts';
import type { Address } from './router/address.ts';

interface ApiApp {
  readonly files: Files;
  readonly graphql: Graphql;
}

const path = '/graphql';

export const API: readonly Address<ApiApp>[] = [
  { door: 'citizens', methods: READ, path, who: 'anybody', isForBrowsers: true, answer: answerBuilt },
  {
    door: 'anywhere',
    methods: [...READ, 'POST', 'OPTIONS'],
    path,
    who: 'fields',
    isNamedInside: true,
    answer: ({ request, response, url, app, context }) => {
      allowReading(request, response);
      return answerGraphql(app.graphql, request, response, url.search, context);
    },
  },
];
