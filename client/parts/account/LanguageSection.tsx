// Which language the app speaks on this device.
import { languageName } from '../../text/formats.ts';
import { languages } from '../../text/platform-languages.ts';
import { useLanguageChoice } from '../language/language.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { useAccountTexts } from './texts.ts';

/** Changes at once: nothing is to be saved. */
export function LanguageSection() {
  const { account } = useAccountTexts();
  const { language, choose } = useLanguageChoice();
  return (
    <section>
      <h2>{account.language}</h2>
      <RadioField
        id="language"
        name="language"
        label={account.languageLabel}
        options={languages.map((id) => ({ id, name: languageName(id) }))}
        value={language}
        onChange={(chosen) => chosen && choose(chosen)}
        fault={undefined}
        inner={{}}
      />
    </section>
  );
}
