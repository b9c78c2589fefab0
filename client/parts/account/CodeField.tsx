// The field for a code of the second factor: six digits of the app, or a backup code.
import type { Field } from '../fields/fields.ts';
import { TextField } from '../fields/TextField.tsx';
import { useEnteringTexts } from './entering-texts.ts';

/** `<CodeField {...form.field('code')} />` */
export function CodeField({ takesFocus = false, ...field }: Field<string> & { takesFocus?: boolean }) {
  const { fields } = useEnteringTexts();
  return (
    <TextField
      label={fields.code}
      hint={fields.codeHint}
      autoComplete="one-time-code"
      longest={20}
      isShort
      takesFocus={takesFocus}
      {...field}
    />
  );
}

/** The code as it is checked: apps show it in two groups. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/\s/g, '');
}
