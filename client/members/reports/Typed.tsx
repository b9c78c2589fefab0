// A text of a report: in Bulgarian, and in English below it where the municipality speaks English too.
import { say } from '../../text/say.ts';
import type { Field, FieldText } from '../../parts/fields/fields.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useReportsTexts } from './texts.ts';

type Props = FieldText & {
  bulgarian: Field<string>;
  english: Field<string>;
  within?: string;
  rows?: number;
  longest: number;
};

export function Typed({ bulgarian, english, label, hint, isOptional, ...more }: Props) {
  const { form: texts } = useReportsTexts();
  const { languages } = useMembership().municipality;
  return (
    <>
      <TextField label={label} hint={hint} isOptional={isOptional} {...more} lang="bg" {...bulgarian} />
      {languages.includes('en') && (
        <TextField label={say(texts.inEnglish, { label })} isOptional {...more} lang="en" {...english} />
      )}
    </>
  );
}
