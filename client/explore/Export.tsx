// A button that makes a file of what is seen.
import { useState } from 'react';
import { type Row, writeCsv } from '../parts/files/csv.ts';
import { download } from '../parts/files/download.ts';
import { Failure } from './Unanswered.tsx';
import { useLanguage, useTexts } from './language.ts';

type Props = { fileName: string; rows: () => readonly Row[] | Promise<readonly Row[]> };

/** The file is made here, of what was loaded already: nothing is asked of another server. */
export function Export({ fileName, rows }: Props) {
  const language = useLanguage();
  const { csv } = useTexts();
  const [error, setError] = useState<Error>();
  const save = async () => {
    setError(undefined);
    try {
      download(fileName, writeCsv(await rows(), language));
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  if (error) return <Failure error={error} onRetry={save} />;
  return (
    <p className="export">
      <button type="button" className="quiet" onClick={() => void save()}>
        {csv.download}
      </button>
    </p>
  );
}
