// Links to the table as a file: what is seen, all pages of it.
import { useTablesTexts } from './texts.ts';

type Props = { fileFor: (ending: 'csv' | 'xlsx') => string };

export function Downloads({ fileFor }: Props) {
  const { files } = useTablesTexts();
  return (
    <>
      {(['xlsx', 'csv'] as const).map((ending) => (
        <a key={ending} className="button quiet" href={fileFor(ending)} download>
          {files[ending]}
        </a>
      ))}
    </>
  );
}
