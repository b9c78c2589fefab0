// A posted form as its citizen filled it: what the page's script sealed is opened, as the counter will open it.
import { createPrivateKey } from 'node:crypto';
import { placeOf } from '../../../client/parts/offline/sealed-slip.ts';
import type { BallotId, SlipKind } from '../../../server/foundation/ballot.ts';
import type { SignCode } from '../../../server/foundation/sign-code.ts';
import { openSealed } from '../../../server/voting/ballots/hpke.ts';
import { contextOf, decodePhone, type KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import * as fixtures from './fixtures.ts';

const recipient = {
  privateKey: createPrivateKey({
    key: Buffer.from(fixtures.ballotSecret, 'base64'),
    format: 'der',
    type: 'pkcs8',
  }),
  publicKey: Buffer.from(fixtures.municipality.ballotKey?.publicKey ?? '', 'base64'),
};

/** The fields of the form that was posted to the path; throws where they are sealed, and nobody can open them. */
export function openPost(path: string, fields: URLSearchParams): URLSearchParams {
  const sealed = fields.get('sealed');
  if (sealed === null) return fields;
  const { code, kind } = placeOf({ path, fields: [] });
  const phone = {
    kind: kind as SlipKind,
    code: code as SignCode,
    ballotId: fields.get('ballotId') as BallotId,
    sealed: Buffer.from(sealed, 'base64'),
  };
  const text = openSealed(recipient, { ...contextOf(fields.get('key') as KeyId, phone), ...phone });
  const content = text && decodePhone(phone.kind, text);
  if (!content) throw new Error('What the page sealed opens for nobody.');
  const left = [...fields].filter(([name]) => name !== 'key' && name !== 'sealed');
  return new URLSearchParams([...left.slice(0, 1), ...fieldsOf(content), ...left.slice(1)]);
}

function fieldsOf(content: SlipContent): [string, string][] {
  if (content.kind === 'score') return [['score', String(content.score)]];
  if (content.kind === 'comment') return [['comment', content.text]];
  return [
    ['question', String(content.question)],
    ...content.options.map((option): [string, string] => ['option', String(option)]),
  ];
}
