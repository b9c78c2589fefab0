// The line that tells of slips that wait on the phone; empty and unseen while there are none.
import { say } from '../../text/say.ts';
import type { PageContext } from './context.ts';
import { MOST_DAYS } from '../offline/slip.ts';

/** To stand once on every page with the script, which writes one of its `data-` texts into it (citizen/offline/deliver.ts). */
export function Waiting({ context }: { context: PageContext }) {
  const { offline } = context.texts;
  return (
    <p
      className="waiting"
      role="status"
      data-offline={offline.offline}
      data-busy={offline.busy}
      data-unstored={offline.unstored}
      data-sent={offline.sent}
      data-dropped={say(offline.dropped, { days: String(MOST_DAYS) })}
      data-refused={offline.refused}
    />
  );
}
