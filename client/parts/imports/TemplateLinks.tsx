// A table of places to fill in: the heading and two examples, in the language of the app.
import { useLanguage } from '../language/language.tsx';
import { useImportsTexts } from './texts.ts';

/** `path`: of the files, without their endings. */
export function TemplateLinks({ path }: { path: string }) {
  const language = useLanguage();
  const { choose } = useImportsTexts();
  return (
    <p>
      {choose.template}{' '}
      {(['xlsx', 'csv'] as const).map((ending, at) => (
        <span key={ending}>
          {at > 0 && ', '}
          <a href={`${path}.${ending}?language=${language}`} download>
            {ending.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}
