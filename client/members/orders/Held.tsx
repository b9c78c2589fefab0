// What the shop of an order asks, or why it cannot make it; and what a member answers.
import { AnswerPrintOrderDocument } from '../../generated/documents.ts';
import type { OrderedFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { isOpen } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import { type OfOrder, useStep } from './useStep.ts';
import { LONGEST } from './values.ts';

type Hold = NonNullable<OrderedFragment['hold']>;

export function Held({ order, reload, hold: { reason, text, answer } }: OfOrder & { hold: Hold }) {
  const { hold } = useOrdersTexts();
  const mayEdit = useMay('ORDERS_EDIT');
  return (
    <section>
      <h2>{hold.titles[reason]}</h2>
      <p className={answer === null ? 'notice wrong' : 'notice'}>{text}</p>
      {answer !== null && <p>{say(hold.said, { answer })}</p>}
      {answer === null && reason === 'CANNOT' && <p>{hold.cannotLead}</p>}
      {answer === null && mayEdit && isOpen(order.state) && <Answer order={order} reload={reload} />}
    </section>
  );
}

function Answer({ order: { id, version }, reload }: OfOrder) {
  const { hold } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const form = useForm({ answer: '' });
  const { isPending, failure, refusal, take } = useStep(AnswerPrintOrderDocument, reload);

  const send = () => {
    const answer = form.values.answer.trim();
    if (answer === '') return form.showFaults([{ field: 'answer', fault: 'REQUIRED' }]);
    return take({ input: { municipality: slug, order: id, version, answer } }, hold.sent);
  };
  return (
    <div className="form">
      <TextField label={hold.answer} rows={2} longest={LONGEST.note} {...form.field('answer')} />
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button weight="main" isPending={isPending} onPress={send}>
          {hold.action}
        </Button>
      </div>
    </div>
  );
}
