// GET /print/:token/:file: a file of the order, made where it is not kept, or all that is offered as a ZIP.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../foundation/log.ts';
import { makingJob } from '../../signs/orders/making-job.ts';
import { shopFiles } from '../../signs/orders/shop-files.ts';
import { offeredOf } from '../../signs/orders/shop-steps.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import type { ShopVisit } from './order-page.ts';
import { sendFile, sendZip } from './send-order-file.ts';

const ALL = 'all.zip';

/** What is said in place of a file. */
export type Instead = 'noFile' | 'soon' | 'failed';

/** Sends the file; answers what is to be said where it cannot. */
export async function answerShopFile(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { context, order, making }: ShopVisit,
  log: Log,
): Promise<Instead | 'sent'> {
  const offered = offeredOf(order);
  const names = shopFiles(order).map((file) => file.name);
  if (offered === 'NOTHING' || (name !== ALL && !names.includes(name))) return 'noFile';
  const view = grantHeld(context, 'orders.view');
  const taken = await making.take(makingJob(context, log, view, order, offered));
  if (taken === null) return 'soon';
  if (taken === 'failed') return 'failed';
  try {
    const files = names.map((each) => {
      const file = taken.made.files.find((made) => made.name === each);
      if (file === undefined) throw new TypeError('A making left no such file.');
      return file;
    });
    const one = files.find((file) => file.name === name);
    if (one) await sendFile(request, response, one);
    else await sendZip(request, response, `kazva-${order.id}.zip`, files);
    return 'sent';
  } finally {
    taken.giveBack();
  }
}
