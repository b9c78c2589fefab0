// What a shop told last is taken back where it was a mistake; and which step was, whoever told it.
import { dayIn, longDay, timeIn } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say } from '../text/say.ts';
import { TOLD } from './ReportForm.tsx';
import type { ShopPage } from './shop-page.ts';

export function Undo({ context: { language, path }, order, base }: ShopPage) {
  const { undo, states } = printIn(language);
  const { state, undoableUntil, undone, undoneAt, municipality } = order;
  const { timeZone } = municipality;
  const mine = TOLD.find((each) => each === state);
  const query = path.replace(/^[^?]*/, '');
  return (
    <>
      {undone && undoneAt && (
        <p className="notice">
          {say(undo.undone, {
            state: states[undone],
            day: longDay(dayIn(timeZone, new Date(undoneAt)), language),
            time: timeIn(timeZone, new Date(undoneAt)),
          })}
        </p>
      )}
      {mine && undoableUntil && (
        <form className="notice undo" method="post" action={base + query}>
          <p>{say(undo.lead, { state: states[mine], time: timeIn(timeZone, new Date(undoableUntil)) })}</p>
          <button name="undo" value={mine} className="quiet">
            {undo.action}
          </button>
        </form>
      )}
    </>
  );
}
