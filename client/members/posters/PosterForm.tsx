// The form of an order of a poster: how many, on which paper, when and where, and by which shop.
import { CreatePosterOrderDocument } from '../../generated/documents.ts';
import type { MadeOrderFragment } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { month as monthIn, unbrokenUnits } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { ShopFields } from '../orders/ShopFields.tsx';
import { useOrdersTexts } from '../orders/texts.ts';
import { useQuestion } from '../orders/useSummary.ts';
import { faultsOf, LONGEST, MOST_PIECES, type OrderValues, shownFaults } from '../orders/values.ts';
import type { PosterWish } from './take-poster.ts';
import { usePostersTexts } from './texts.ts';

type Props = {
  wish: PosterWish;
  /** What the poster is of. */
  name: string;
  initial: OrderValues;
  onMade: (made: MadeOrderFragment) => void;
};

const check = (values: OrderValues): FieldFault[] =>
  faultsOf(values).filter(({ field }) => field !== 'chosen');

/** A fault of the municipality is one of its colour or arms, which no paper can have. */
const shown = (faults: readonly FieldFault[], values: OrderValues): FieldFault[] =>
  shownFaults(faults, values).map((each) =>
    each.field === 'municipality' ? { field: each.field, fault: 'NOT_PRINTABLE' } : each,
  );

export function PosterForm({ wish, name, initial, onMade }: Props) {
  const { kind, month, format, location, category } = wish;
  const { ordering, ...texts } = usePostersTexts();
  const { create, materials, posters: counted } = useOrdersTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const form = useForm(initial);
  const ask = useAsk();
  const questionOf = useQuestion();
  const { save } = useSave(CreatePosterOrderDocument);
  const send = async (values: OrderValues) => {
    const { material, contact, proofBy, deliveryAddress, shopEmail, note } = values;
    const quantity = values.quantity ?? 1;
    const asked = {
      count: quantity,
      what: sayCount(counted, 1, language),
      format: texts.formats[format],
      material: materials.poster,
    };
    if (!(await ask(questionOf(asked, values)))) return 'outdated' as const;
    const input = {
      municipality: slug,
      posters: [
        {
          kind: kind === 'reply' ? ('REPLY' as const) : ('MONTH' as const),
          month,
          location,
          category,
          quantity,
        },
      ],
      size: format === 'a4' ? ('A4' as const) : ('A3' as const),
      dueOn: values.dueOn ?? '',
      shopLanguage: values.shopLanguage ?? 'BG',
      material,
      contact,
      proofBy,
      deliveryAddress,
      shopEmail,
      note,
    };
    const sent = await save({ input }, onMade);
    return sent.outcome === 'invalid' ? shown(sent.faults, values) : sent;
  };
  return (
    <Form form={form} check={check} save={send}>
      <p className="notice">
        {say(ordering.ordered, {
          kind: texts.kinds[kind],
          name,
          month: monthIn(`${month}-01`, language),
          size: texts.formats[format],
        })}
      </p>
      <NumberField label={ordering.quantity} smallest={1} largest={MOST_PIECES} {...form.field('quantity')} />
      <TextField
        label={ordering.material}
        hint={say(ordering.materialHint, { material: unbrokenUnits(materials.poster) })}
        longest={LONGEST.material}
        isOptional
        {...form.field('material')}
      />
      <ShopFields form={form} />
      <SaveButton pending={create.pending}>{create.action}</SaveButton>
    </Form>
  );
}
