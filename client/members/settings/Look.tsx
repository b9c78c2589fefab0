// The colour of pages and signs, and the arms.
import type { FormState } from '../../parts/forms/useForm.ts';
import { isColour, isPale, ReadableColour } from '../../parts/colour/ReadableColour.tsx';
import { ArmsField } from './ArmsField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

interface Look {
  readonly colour: string;
  readonly arms: string | null;
}

function faultsOf({ colour }: Look) {
  if (!isColour(colour)) return [{ field: 'colour', fault: 'NOT_A_COLOUR' }];
  return isPale(colour) ? [{ field: 'colour', fault: 'TOO_PALE' }] : [];
}

export function Look() {
  const { look, none } = useSettingsTexts();
  const { arms } = useArmsTexts();
  return (
    <SettingsArea<Look>
      area="look"
      valuesOf={({ municipality }) => ({ colour: municipality.colour, arms: municipality.arms })}
      inputOf={(values) => values}
      tell={(values) => [
        { label: look.colour, value: values.colour },
        { label: arms, value: values.arms ?? none },
      ]}
      check={faultsOf}
      preview={(values) => values}
    >
      {(form) => <LookFields form={form} />}
    </SettingsArea>
  );
}

function LookFields({ form: { field } }: { form: FormState<Look> }) {
  return (
    <>
      <ReadableColour {...field('colour')} />
      <ArmsField {...field('arms')} />
    </>
  );
}
