// What the client sends as a vote, in pieces between which its values stand.
import { manifest } from '../../client/generated/manifest.ts';

/** The body of a vote, in pieces: the client's own operation by its hash, as the browser sends it. */
export function bodyOfVote(): readonly [string, string, string, string] {
  const hash = manifest.find(({ name }) => name === 'Rate')?.hash;
  if (hash === undefined) throw new Error('The client has no operation named Rate.');
  const head = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }).slice(
    0,
    -1,
  );
  return [`${head},"variables":{"input":{"code":"`, '","ballotId":"', '","score":', '}}}'];
}
