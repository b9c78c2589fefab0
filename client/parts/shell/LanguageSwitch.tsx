// Changes the language of the app: one button for each of the others.
import { languageName } from '../../text/formats.ts';
import { languages } from '../../text/platform-languages.ts';
import { useLanguageChoice } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';

/** What is typed on the page stays. */
export function LanguageSwitch() {
  const { language, choose } = useLanguageChoice();
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <Button key={other} lang={other} onPress={() => choose(other)}>
        {languageName(other)}
      </Button>
    ));
}
