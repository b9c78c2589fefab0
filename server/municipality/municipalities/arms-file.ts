// POST /members/files/arms/SLUG: a drawing comes in; what would be its arms goes out, or all that forbids taking it. Nothing is kept.
import { readBytes } from '../../foundation/body.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { membersFile } from './members-file.ts';
import { sayReason } from '../arms/reason-words.ts';
import { MOST_BYTES } from '../arms/svg-text.ts';
import { takeArmsInChild } from '../arms/take-in-child.ts';

/** Larger ones are told so by what reads them; a file that is far too large is not even received. */
const MOST_SENT = 4 * MOST_BYTES;

/** Answers `{ arms }`, or `{ refused: [sentence] }` in the language that the address asks for. */
export const ARMS_FILE = membersFile(
  'POST',
  '/arms/:slug',
  'settings.edit',
  async ({ request, response, params }) => {
    const language = fileLanguage(params);
    const taken = await takeArmsInChild(await readBytes(request, MOST_SENT));
    const told =
      'arms' in taken
        ? { arms: taken.arms }
        : { refused: taken.reasons.map((reason) => sayReason(reason, language)) };
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(told));
  },
);
