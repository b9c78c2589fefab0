// The colour of pages and signs, the arms, and the boundary on maps.
import type { FormState } from '../../parts/forms/useForm.ts';
import { isColour, isPale, ReadableColour } from '../../parts/colour/ReadableColour.tsx';
import { ArmsField } from './ArmsField.tsx';
import { BoundaryField } from './BoundaryField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useBoundaryTexts } from '../../parts/texts/boundary.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

interface Look {
  readonly colour: string;
  readonly arms: string | null;
  readonly boundary: string | null;
}

function faultsOf({ colour }: Look) {
  if (!isColour(colour)) return [{ field: 'colour', fault: 'NOT_A_COLOUR' }];
  return isPale(colour) ? [{ field: 'colour', fault: 'TOO_PALE' }] : [];
}

export function Look() {
  const { look, none } = useSettingsTexts();
  const { arms } = useArmsTexts();
  const { boundary, chosen } = useBoundaryTexts();
  return (
    <SettingsArea<Look>
      area="look"
      valuesOf={({ municipality }) => ({
        colour: municipality.colour,
        arms: municipality.arms,
        boundary: municipality.boundary,
      })}
      inputOf={(values) => values}
      tell={(values) => [
        { label: look.colour, value: values.colour },
        { label: arms, value: values.arms ?? none },
        { label: boundary, value: values.boundary === null ? none : chosen },
      ]}
      check={faultsOf}
      preview={({ colour, arms: drawn }) => ({ colour, arms: drawn })}
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
      <BoundaryField {...field('boundary')} />
    </>
  );
}
