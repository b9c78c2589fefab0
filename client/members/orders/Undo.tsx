// The last step of an order is taken back where it was a mistake; and that one was, for everybody to see.
import { UndoPrintOrderDocument } from '../../generated/documents.ts';
import { longMoment, timeOfDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useOrdersTexts } from './texts.ts';
import { type OfOrder, useStep } from './useStep.ts';

export function Undo({ order, reload }: OfOrder) {
  const language = useLanguage();
  const { states, undo } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('ORDERS_EDIT');
  const { isPending, failure, refusal, take } = useStep(UndoPrintOrderDocument, reload, undo.tooLate);
  const { id, version, state, undoableUntil, undone, undoneAt } = order;
  // What the shop told is the shop's to take back.
  const lead = state === 'DELIVERED' || state === 'CANCELLED' ? undo.leads[state] : null;

  const press = () => take({ input: { municipality: slug, order: id, version } }, undo.done);
  return (
    <>
      {undone !== null && undoneAt !== null && (
        <p className="notice">
          {say(undo.undone, { state: states[undone], moment: longMoment(undoneAt, language) })}
        </p>
      )}
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      {mayEdit && lead !== null && undoableUntil !== null && (
        <div className="notice">
          <p>{say(lead, { time: timeOfDay(new Date(undoableUntil)) })}</p>
          <Button isPending={isPending} onPress={press}>
            {undo.action}
          </Button>
        </div>
      )}
    </>
  );
}
