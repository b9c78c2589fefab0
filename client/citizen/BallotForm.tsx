// A form that carries one ballot: its id, where it goes, and what is said while it is under way.
import type { ReactNode } from 'react';
import { textsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { link } from './links.ts';

type Props = { context: PageContext; action: string; ballotId: string; children: ReactNode };

/**
 * Posts to `action`. Browsers must not restore old field values into it (`autocomplete`): a restored ballot id would be
 * used twice. The `data-` texts are for enhance.ts, which writes them into the empty status line.
 */
export function BallotForm({ context, action, ballotId, children }: Props) {
  const { sending } = textsIn(context.language);
  return (
    <form
      method="post"
      action={link(context, action)}
      autoComplete="off"
      data-now={sending.now}
      data-offline={sending.offline}
      data-busy={sending.busy}
    >
      <input type="hidden" name="ballotId" value={ballotId} />
      {children}
      <p className="status" role="status" />
    </form>
  );
}
