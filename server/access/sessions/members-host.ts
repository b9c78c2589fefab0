// Which host is the members': where it is theirs alone, no page of citizens stands beside theirs.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import type { Gate } from './gate.ts';

type Hosts = Pick<Gate, 'membersHost'>;

/** Whether members' pages stand on the host that is asked: everywhere where no host is theirs alone. */
export function isMembersHost(request: IncomingMessage, gate: Hosts): boolean {
  return gate.membersHost === null || isTheirsAlone(request, gate);
}

/** Whether the host that is asked has members' pages and no others. */
export function isTheirsAlone({ headers }: IncomingMessage, { membersHost }: Hosts): boolean {
  return membersHost !== null && headers.host === membersHost;
}

/** Answers a path that is no member's on their host: its root leads to their pages, and what is for citizens is not there. */
export function refuseCitizens(response: ServerResponse, path: string): void {
  if (path !== '/') throw new AppError('NOT_FOUND', 'There is no such page here.');
  response.writeHead(302, { location: '/members', 'cache-control': 'no-store' }).end();
}
