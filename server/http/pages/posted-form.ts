// A form that was posted to a citizens' page: its fields, and of one that is handed over the file among them.
import type { IncomingMessage } from 'node:http';
import { readBody, readBytes } from '../../foundation/body.ts';
import { isFromElsewhere } from '../../foundation/cross-site-request.ts';
import { AppError } from '../../foundation/errors.ts';
import { formIn, isForm } from '../../foundation/form-body.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import type { Context } from '../../api/context.ts';

export interface Posted {
  /** The fields; none for a GET. */
  readonly form: URLSearchParams;
  /** Null: there is none. */
  readonly file: Buffer | null;
}

export const NO_FORM: Posted = { form: new URLSearchParams(), file: null };

/** Of a form that is handed over to somebody else's server, how many bytes it may have. */
export interface HandedOver {
  readonly mostBytes: number;
  readonly mostWithFile: number;
}

const MOST_FORM_BYTES = 10_000;
/** Forms with a file that are read at once: each is held in memory for the ten seconds that a request may take. */
const AT_ONCE = 6;
const takeTurn = createTurns(AT_ONCE, AT_ONCE);

/** Only our own pages may post a form here: a page elsewhere must not make its visitors vote. */
function refuseForeignForm({ headers }: IncomingMessage, { platform, hostOf }: Context): void {
  if (isFromElsewhere(headers, { ours: [platform.publicUrl], hostOf }))
    throw new AppError('FORBIDDEN', 'This form does not come from our page.');
}

/** What was posted. Refuses what is too large, of another type, not from our pages, or one too many with a file. */
export async function postedOf(
  request: IncomingMessage,
  context: Context,
  handedOver: HandedOver | undefined,
): Promise<Posted> {
  if (request.method !== 'POST') return NO_FORM;
  refuseForeignForm(request, context);
  const type = request.headers['content-type'];
  if (handedOver && type !== undefined && isForm(type))
    return takeTurn(async () =>
      withFile(await readBytes(request, handedOver.mostWithFile), type, handedOver),
    );
  const most = handedOver?.mostBytes ?? MOST_FORM_BYTES;
  const body = await readBody(request, most, 'application/x-www-form-urlencoded');
  return { form: new URLSearchParams(body), file: null };
}

async function withFile(body: Buffer, type: string, { mostBytes }: HandedOver): Promise<Posted> {
  const form = new URLSearchParams();
  let file: Buffer | null = null;
  let characters = 0;
  for (const [name, value] of await formIn(type, body))
    if (typeof value === 'string') {
      characters += name.length + value.length;
      form.append(name, value);
    }
    // A field in which nothing was chosen comes as an empty file.
    else if (value.size > 0) file = Buffer.from(await value.arrayBuffer());
  // Written as a form, a character is up to nine: megabytes of them are not.
  if (characters > mostBytes || form.toString().length > mostBytes)
    throw new AppError('TOO_LARGE', `A form has at most ${mostBytes} bytes.`);
  return { form, file };
}
