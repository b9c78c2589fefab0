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
  const mayEdit = useMay('ORDERS_EDIT');
  const { state, undoableUntil, undone, undoneAt } = order;
  const mine = state === 'DELIVERED' || state === 'CANCELLED' ? undo.leads[state] : null;
  return (
    <>
      {undone !== null && undoneAt !== null && (
        <p className="notice">
          {say(undo.undone, { state: states[undone], moment: longMoment(undoneAt, language) })}
        </p>
      )}
      {mayEdit && mine !== null && undoableUntil !== null && (
        <Undoing
          order={order}
          reload={reload}
          lead={say(mine, { time: timeOfDay(new Date(undoableUntil)) })}
        />
      )}
    </>
  );
}

function Undoing({ order: { id, version }, reload, lead }: OfOrder & { lead: string }) {
  const { undo } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const { isPending, failure, refusal, take } = useStep(UndoPrintOrderDocument, reload, undo.tooLate);
  return (
    <section>
      <p>{lead}</p>
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button
          isPending={isPending}
          onPress={() => take({ input: { municipality: slug, order: id, version } }, undo.done)}
        >
          {undo.action}
        </Button>
      </div>
    </section>
  );
}
