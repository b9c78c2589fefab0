// What a form part needs to know of its field: name, value, and what is wrong with it; and what its control is told of that.

/** One fault of one field, as the server and a page's own check name it; `fault` is a key of the texts `faults`. */
export interface FieldFault {
  readonly field: string;
  readonly fault: string;
  /** What of the value it is about, as it is written there. */
  readonly part?: string | null;
}

/** A field of a form. Made by `form.field('name')` and spread into a part: `<TextField label="…" {...form.field('name')} />`. */
export interface Field<Value> {
  /** Where the summary of errors leads to. */
  readonly id: string;
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly fault: string | undefined;
  /** What of the value the fault is about. */
  readonly part?: string | undefined;
  /** Faults inside the value, by what follows the name and a dot: `bg` for `names.bg`. */
  readonly inner: Readonly<Record<string, string>>;
}

/** What every part shows around its control. A field is required unless it is `isOptional`. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What every control is told of its field. */
export function controlOf({
  name,
  fault,
  isDisabled = false,
}: Pick<Field<unknown> & FieldText, 'name' | 'fault' | 'isDisabled'>) {
  return { name, isDisabled, isInvalid: fault !== undefined, validationBehavior: 'aria' } as const;
}
