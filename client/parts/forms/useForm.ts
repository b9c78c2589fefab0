// The state of a form: its values, what was changed, and the faults of its fields.
import { useId, useState } from 'react';
import type { Field, FieldFault } from '../fields/fields.ts';

export interface FormState<Values extends object> {
  readonly id: string;
  readonly values: Values;
  /** The values that the page was opened or last saved with. */
  readonly saved: Values;
  readonly isChanged: boolean;
  readonly faults: readonly FieldFault[];
  /** What a part needs, to be spread into it. */
  readonly field: <Name extends keyof Values & string>(name: Name) => Field<Values[Name]>;
  readonly set: (values: Partial<Values>) => void;
  readonly showFaults: (faults: readonly FieldFault[]) => void;
  /** Says which values were saved. What was typed while they were sent stays, as a change. */
  readonly settle: (values: Values) => void;
  /** Begins anew with values that are saved: nothing is changed, nothing is wrong. */
  readonly restart: (values: Values) => void;
}

/** A form that begins with `initial`; what the caller passes later changes nothing, see `restart`. */
export function useForm<Values extends object>(initial: Values): FormState<Values> {
  const id = useId();
  const [saved, setSaved] = useState(initial);
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);

  const set = (changed: Partial<Values>) => setValues((values) => ({ ...values, ...changed }));
  return {
    id,
    values,
    saved,
    isChanged: JSON.stringify(values) !== JSON.stringify(saved),
    faults,
    field: (name) => ({
      id: `${id}-${name}`,
      name,
      value: values[name],
      // A field that is being corrected is not wrong any more: whether it is right is asked when it is saved.
      onChange: (value) => {
        set({ [name]: value } as unknown as Partial<Values>);
        setFaults((faults) => faults.filter(({ field }) => !isWithin(field, name)));
      },
      fault: faults.find(({ field }) => field === name)?.fault,
      part: faults.find(({ field }) => field === name)?.part ?? undefined,
      inner: Object.fromEntries(
        faults
          .filter(({ field }) => field.startsWith(`${name}.`))
          .map(({ field, fault }) => [field.slice(name.length + 1), fault]),
      ),
    }),
    set,
    showFaults: setFaults,
    settle: (sent) => {
      // Where it began anew meanwhile, there is nothing to settle.
      setSaved((present) => (present === saved ? sent : present));
      setFaults([]);
    },
    restart: (values) => {
      const anew = { ...values };
      setSaved(anew);
      setValues(anew);
      setFaults([]);
    },
  };
}

/** Whether a fault's field is this one or inside it. */
export function isWithin(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}.`);
}
