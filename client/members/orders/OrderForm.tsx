// The form of a new order: which signs, how they are printed, when and where, and by whom.
import { useState } from 'react';
import { CreatePrintOrderDocument } from '../../generated/documents.ts';
import type { MadeOrderFragment } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Choosing } from './Choosing.tsx';
import type { SignFilter } from './filter.ts';
import { OrderFields } from './OrderFields.tsx';
import { useSummary } from './useSummary.ts';
import { useOrdersTexts } from './texts.ts';
import { faultsOf, inputOf, type OrderValues, refusedIn, shownFaults } from './values.ts';

const NONE: ReturnType<typeof refusedIn> = { gone: [], tooLong: [] };

/** Of hundreds of codes the first ones. */
const MOST_LISTED = 20;
const listed = (codes: readonly string[]): string =>
  codes.slice(0, MOST_LISTED).map(spacedCode).join(', ') + (codes.length > MOST_LISTED ? ' …' : '');

type Props = {
  initial: OrderValues;
  /** There was an order before, of which much is taken. */
  hasLast: boolean;
  filter: SignFilter;
  onMade: (made: MadeOrderFragment) => void;
};

export function OrderForm({ initial, hasLast, filter, onMade }: Props) {
  const { choosing, create } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const form = useForm(initial);
  const [refused, setRefused] = useState(NONE);
  const ask = useAsk();
  const summaryOf = useSummary();
  const { save } = useSave(CreatePrintOrderDocument);

  const send = async (values: OrderValues) => {
    if (!(await ask(summaryOf(values)))) return 'outdated' as const;
    setRefused(NONE);
    const sent = await save({ input: { municipality: slug, ...inputOf(values) } }, onMade);
    if (sent.outcome !== 'invalid') return sent;
    const lost = refusedIn(sent.faults);
    setRefused(lost);
    if (lost.gone.length > 0) {
      const gone = new Set(lost.gone);
      form.set({ chosen: values.chosen.filter((code) => !gone.has(code)) });
    }
    return shownFaults(sent.faults, values);
  };
  return (
    <Form form={form} check={faultsOf} save={send}>
      {(['gone', 'tooLong'] as const).map(
        (why) =>
          refused[why].length > 0 && (
            <p key={why} className="notice wrong">
              {say(choosing[why], { codes: listed(refused[why]) })}
            </p>
          ),
      )}
      <Choosing
        first={filter}
        {...form.field('chosen')}
        quantities={form.values}
        onQuantities={(quantities) => form.set({ quantities })}
      />
      {hasLast && <p className="notice">{create.prefilled}</p>}
      <OrderFields form={form} />
      <SaveButton pending={create.pending}>{create.action}</SaveButton>
    </Form>
  );
}
