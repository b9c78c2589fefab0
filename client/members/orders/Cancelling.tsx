// Calling an order off: asked first, and not possible once it is printed.
import { CancelPrintOrderDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { isUnprinted } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import { type OfOrder, useStep } from './useStep.ts';

export function Cancelling({ order: { id, state, version }, reload }: OfOrder) {
  const { one } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const { isPending, failure, refusal, take } = useStep(CancelPrintOrderDocument, reload);
  if (!isUnprinted(state)) return null;

  const press = async () => {
    const title = say(one.cancelTitle, { number: id });
    if (!(await ask({ title, lead: one.cancelLead, action: one.cancel }))) return;
    await take({ input: { municipality: slug, order: id, version } }, one.cancelled);
  };
  return (
    <section>
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <Button weight="danger" isPending={isPending} onPress={press}>
        {one.cancel}
      </Button>
    </section>
  );
}
