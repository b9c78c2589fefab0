// Links to the table as a file: what is seen, all pages of it.
import { downloadsBg } from '../../text/downloads.bg.ts';
import { downloadsEn } from '../../text/downloads.en.ts';
import { textsOf } from '../../parts/language/language.tsx';

const useDownloadsTexts = textsOf({ bg: downloadsBg, en: downloadsEn });

type Props = { fileFor: (ending: 'csv' | 'xlsx') => string };

export function Downloads({ fileFor }: Props) {
  const texts = useDownloadsTexts();
  return (
    <>
      {(['xlsx', 'csv'] as const).map((ending) => (
        <a key={ending} className="button quiet" href={fileFor(ending)} download>
          {texts[ending]}
        </a>
      ))}
    </>
  );
}
