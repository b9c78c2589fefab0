// Which municipality of the register it is: chosen from its list by name, or by its code.
import { Problem } from '../../parts/controls/Problem.tsx';
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Description } from './description.ts';
import { filledBy, type RegisterMunicipality } from './register.ts';
import { useOnboardingTexts } from './texts.ts';
import { type ReadRegister, useRegister } from './useRegister.ts';

const TYPES = ['.csv', '.xlsx', '.json'];

type Props = {
  form: FormState<Description>;
  /** Those in which its name is written. */
  languages: readonly ('bg' | 'en')[];
};

export function RegisterFields({ form: { field, values }, languages }: Props) {
  const { fill, choose } = useOnboardingTexts();
  const language = useLanguage();
  const read = useRegister(values.settlements);
  const listed = typeof read === 'object' && 'municipalities' in read ? read.municipalities : [];
  const find = (code: string | null) => listed.find((each) => each.code === code);
  const chosen = find(values.municipality.trim().toUpperCase());
  const onChosen = (code: string | null) => {
    const now = find(code);
    if (now === undefined) return;
    const filled = filledBy(values, now, chosen, languages);
    field('municipality').onChange(filled.municipality);
    field('slug').onChange(filled.slug);
    field('name').onChange(filled.name);
  };
  const code = field('municipality');
  return (
    <>
      <FileField
        label={choose.settlements}
        hint={choose.settlementsHint}
        types={TYPES}
        {...field('settlements')}
      />
      <Heard read={read} />
      {listed.length > 0 && (
        <ComboField
          label={fill.fromList}
          hint={fill.fromListHint}
          options={optionsOf(listed, language, fill.listed)}
          id={`${code.id}-listed`}
          name="listed"
          value={chosen?.code ?? null}
          onChange={onChosen}
          fault={undefined}
          inner={{}}
          isOptional
        />
      )}
      <TextField label={fill.municipality} hint={fill.municipalityHint} longest={5} isShort {...code} />
      <Settlements of={chosen} />
    </>
  );
}

/** How far the reading is, or why nothing came of it. */
function Heard({ read }: { read: ReadRegister }) {
  const language = useLanguage();
  const { fill } = useOnboardingTexts();
  if (read instanceof Error) return <Problem error={read} />;
  if (typeof read === 'object' && 'refused' in read)
    return (
      <p className="fault" role="alert">
        {read.refused}
      </p>
    );
  const count = typeof read === 'object' ? wholeNumber(read.municipalities.length, language) : '';
  return (
    <p className="hint" role="status">
      {read === 'reading' && fill.reading}
      {count && say(fill.read, { count })}
    </p>
  );
}

/** How much of the register is its own. */
function Settlements({ of }: { of: RegisterMunicipality | undefined }) {
  const language = useLanguage() === 'bg' ? 'bg' : 'en';
  const { fill } = useOnboardingTexts();
  if (of === undefined) return null;
  const count = wholeNumber(of.settlements, language);
  return (
    <p className="hint" role="status">
      {say(fill.found, { name: of.name[language], district: of.district[language], count })}
    </p>
  );
}

/** Found by the name in either alphabet, and by the code. */
function optionsOf(listed: readonly RegisterMunicipality[], language: string, note: string) {
  return listed.map(({ code, name, district }) => ({
    id: code,
    name: `${name.bg} · ${name.en} · ${code}`,
    note: say(note, { district: district[language === 'bg' ? 'bg' : 'en'] }),
  }));
}
