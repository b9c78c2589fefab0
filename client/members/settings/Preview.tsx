// The page of a place as citizens would see it, with what is not saved yet.
import { useEffect, useId, useState } from 'react';
import { languageName } from '../../text/formats.ts';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { previewBg } from '../../text/preview.bg.ts';
import { previewEn } from '../../text/preview.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

// Its own: those of all settings would come along to whoever writes an improvement.
const usePreviewTexts = textsOf({ bg: previewBg, en: previewEn });

const pauseMilliseconds = 400;

/** As soon as the form is there; the frame that it names is too. */
const send = (form: HTMLFormElement | null) => form?.submit();

type Props = {
  /** What to show in place of what is saved, in a language of the municipality's. */
  unsaved: (language: string) => object;
  /** What it shows, where that is not the page of a vote. */
  title?: string;
  lead?: string;
};

/**
 * The server renders the real page from a form that is posted into the frame, since the page's own policy must hold there
 * and not that of this one. A frame is new each time: then going back does not go through all of them.
 */
export function Preview({ unsaved, title, lead }: Props) {
  const { slug, languages } = useMembership().municipality;
  const preview = usePreviewTexts();
  const [language, setLanguage] = useState<string | null>(languages[0] ?? 'bg');
  const id = useId();
  const wanted = JSON.stringify({
    ...unsaved(language ?? 'bg'),
    municipality: slug,
    language: language ?? 'bg',
  });
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(setShown, pauseMilliseconds, wanted);
    return () => clearTimeout(timer);
  }, [wanted]);
  return (
    <section className="preview" aria-labelledby={id}>
      <h2 id={id}>{title ?? preview.title}</h2>
      <p>{lead ?? preview.lead}</p>
      {languages.length > 1 && (
        <SelectField
          label={preview.language}
          options={languages.map((tag) => ({ id: tag, name: languageName(tag) }))}
          id={`${id}-language`}
          name="language"
          value={language}
          onChange={setLanguage}
          fault={undefined}
          inner={{}}
        />
      )}
      <form key={shown} ref={send} method="post" action="/members/preview" target={`frame-${id}`} hidden>
        <input type="hidden" name="preview" value={shown} />
      </form>
      <iframe key={`frame ${shown}`} name={`frame-${id}`} title={title ?? preview.title} inert sandbox="" />
    </section>
  );
}
