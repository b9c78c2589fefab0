// A button that makes a file of what is seen.
import { useState } from 'react';
import { type Row, writeCsv } from './csv.ts';
import { Failure } from './Failure.tsx';
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

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
