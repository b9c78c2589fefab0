// A file that members take or send, under /members/files: where it is, what of the policy it asks, and what answers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MunicipalityAction } from '../../access/grants/actions.ts';
import type { Context } from '../../api/context.ts';
import type { Log } from '../../foundation/log.ts';
import { getMunicipality } from './arguments.ts';
import type { Asked } from './city-field.ts';

/** A request for a file, as it comes in. */
interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly context: Context;
  readonly log: Log;
  /** What stands behind the question mark. */
  readonly params: URLSearchParams;
  /** The municipality that the path names. */
  readonly slug: string;
  /** Of what the file is, where the path says it; empty where it does not. */
  readonly id: string;
}

/** The same, of a municipality that is there, by somebody who may. */
export interface FileAsked<A extends MunicipalityAction> extends Omit<FileRequest, 'slug'>, Asked<A> {}

export interface MembersFile {
  readonly method: 'GET' | 'POST';
  /** What follows /members/files: `:slug` names the municipality, `:id` what the file is of. */
  readonly path: `/${string}/:slug${string}`;
  readonly action: MunicipalityAction;
  /** Asks for the grant before all else, and answers. Rejects where the municipality is not there, or whoever asks may not. */
  readonly answer: (asked: FileRequest) => Promise<void>;
}

/** What members take (GET) or send (POST), for whoever may do the action. */
export function membersFile<A extends MunicipalityAction>(
  method: MembersFile['method'],
  path: MembersFile['path'],
  action: A,
  answer: (asked: FileAsked<A>) => Promise<void>,
): MembersFile {
  return {
    method,
    path,
    action,
    answer: async ({ slug, ...asked }) => {
      const municipality = await getMunicipality(asked.context, slug);
      // The compiler does not see of an action that is still open that it is one within a municipality.
      const id = municipality.id as Parameters<typeof asked.context.grant<A>>[1];
      return answer({ ...asked, municipality, grant: asked.context.grant(action, id) });
    },
  };
}
