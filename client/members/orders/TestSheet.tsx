// The test sheet of an order: how far it is, and what a member says of it before anything else is printed.
import { DecideTestSheetDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { isUnprinted } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import { type OfOrder, useStep } from './useStep.ts';
import { LONGEST } from './values.ts';

export function TestSheet({ order, reload }: OfOrder) {
  const { test } = useOrdersTexts();
  const mayEdit = useMay('ORDERS_EDIT');
  const { testSheet, testSheetNote, state } = order;
  if (testSheet === 'NOT_NEEDED') return null;
  return (
    <section>
      <h2>{test.title}</h2>
      <p>{test[testSheet]}</p>
      {testSheetNote !== null && <p className="notice">{say(test.said, { note: testSheetNote })}</p>}
      {mayEdit && isUnprinted(state) && testSheet !== 'APPROVED' && (
        <Decision order={order} reload={reload} />
      )}
      {mayEdit && isUnprinted(state) && testSheet === 'APPROVED' && (
        <Disclosure title={test.mistaken}>
          <Decision order={order} reload={reload} />
        </Disclosure>
      )}
    </section>
  );
}

/** Of one that was approved by mistake it can still be said that it is not good. */
function Decision({ order: { id, version, testSheet }, reload }: OfOrder) {
  const { test } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const form = useForm({ note: '' });
  const { isPending, failure, refusal, take } = useStep(DecideTestSheetDocument, reload);
  const note = form.values.note.trim();
  const isApproved = testSheet === 'APPROVED';

  const send = (isGood: boolean) => {
    if (!isGood && note === '') return form.showFaults([{ field: 'note', fault: 'REQUIRED' }]);
    const input = { municipality: slug, order: id, version, isApproved: isGood, note };
    return take({ input }, isGood ? test.approved : test.refused);
  };
  return (
    <div className="form">
      <TextField
        label={test.note}
        hint={test.noteHint}
        rows={2}
        longest={LONGEST.note}
        isOptional={!isApproved}
        {...form.field('note')}
      />
      {refusal && <p className="notice wrong">{refusal}</p>}
      {failure && <Problem error={failure} />}
      <div className="actions">
        {!isApproved && (
          <Button weight="main" isPending={isPending} onPress={() => send(true)}>
            {test.approve}
          </Button>
        )}
        <Button isDisabled={isPending} onPress={() => send(false)}>
          {test.refuse}
        </Button>
      </div>
    </div>
  );
}
