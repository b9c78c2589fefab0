// GET /graphql/schema: the reference of the API, written once, kept as every open page is.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MUNICIPALITY_ACTIONS, GLOBAL_ACTIONS } from '../../access/grants/actions.ts';
import { isPublic } from '../../access/grants/policy.ts';
import { schema } from '../schema.ts';
import { WEIGHTS } from '../../api/weights.ts';
import { keep, type Kept } from '../../foundation/html/document.ts';
import { sendPage } from '../pages/send.ts';
import type { PageSettings } from '../pages/visit.ts';
import { referencePage } from './html.ts';
import { sectionsOf } from './sections.ts';

export const REFERENCE_PATH = '/graphql/schema';

const OPEN: ReadonlySet<string> = new Set([...GLOBAL_ACTIONS, ...MUNICIPALITY_ACTIONS].filter(isPublic));

/** Answers where the address is that of the reference; tells whether it was. */
export function createReference({
  platformName,
  assets,
}: Pick<PageSettings, 'platformName' | 'assets'>): (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => boolean {
  let kept: Kept | undefined;
  return (request, response, path) => {
    if (path !== REFERENCE_PATH || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
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
    return true;
  };
}
