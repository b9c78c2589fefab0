// The field of a reason that a journal tells: with the bound that the server has for all of them.
import type { Field, FieldText } from './fields.ts';
import { TextField } from './TextField.tsx';

/** In characters, as `server/access/journal/reason.ts` has it: a test compares them. */
export const LONGEST_WHY = 300;

/** `<WhyField label={texts.why} hint={texts.whyHint} {...form.field('why')} />` */
export function WhyField(props: Field<string> & FieldText) {
  return <TextField longest={LONGEST_WHY} rows={2} {...props} />;
}
