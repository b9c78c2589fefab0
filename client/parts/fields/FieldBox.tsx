// What stands around every control: where the summary leads to, the label, the hint, and what is wrong.
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTexts } from '../language/language.tsx';
import { useFaultText } from './faults.ts';
import type { Field, FieldText } from './fields.ts';

/** The box that carries a field's id and, for the summary of errors, its label. */
export function FieldBox({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div id={id} className="field" data-label={label}>
      {children}
    </div>
  );
}

/** A label, with the word that tells what may be left out. */
export function FieldLabel({ label, isOptional }: Pick<FieldText, 'label' | 'isOptional'>) {
  return (
    <Label>
      <OptionalLabel label={label} isOptional={isOptional} />
    </Label>
  );
}

/** The words of a label alone, for a control that brings the label along. */
export function OptionalLabel({ label, isOptional }: Pick<FieldText, 'label' | 'isOptional'>) {
  const { form } = useTexts();
  return (
    <>
      {label}
      {isOptional && <small> ({form.optional})</small>}
    </>
  );
}

/** The hint under a label. */
export function Hint({ children }: { children: string | undefined }) {
  return children ? (
    <Text slot="description" className="hint">
      {children}
    </Text>
  ) : null;
}

/** What is wrong, beside the control; only where the part around is invalid. */
export function Fault({ fault, part }: Pick<Field<unknown>, 'fault' | 'part'>) {
  const faultText = useFaultText();
  return <FieldError className="fault">{fault === undefined ? null : faultText(fault, part)}</FieldError>;
}
