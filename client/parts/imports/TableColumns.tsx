// How the columns of a table were read: each guess for somebody to check, what is left alone and what is not there.
import { columnWords } from '../../text/mistakes.ts';
import { say } from '../../text/say.ts';
import type { ReadColumns } from './table.ts';
import { useImportsTexts } from './texts.ts';

export function TableColumns({ columns: { line, read, ignored, missing } }: { columns: ReadColumns }) {
  const imports = useImportsTexts();
  const { columns: texts } = imports.mistakes;
  const wordsOf = (column: string) => columnWords(column, imports);
  const guessed = read.filter(({ isGuessed }) => isGuessed);
  return (
    <section className="table-read">
      <h3>{texts.title}</h3>
      {line > 1 && <p>{say(texts.heading, { line: String(line) })}</p>}
      {(guessed.length > 0 || ignored.length > 0) && (
        <div className="notice">
          {guessed.map(({ title, column }) => (
            <p key={column}>{say(texts.guessed, { title, column: wordsOf(column) })}</p>
          ))}
          {ignored.length > 0 && <p>{say(texts.ignored, { columns: ignored.join(', ') })}</p>}
        </div>
      )}
      <p>{say(texts.read, { columns: read.map(({ title }) => title).join(', ') })}</p>
      {missing.length > 0 && <p>{say(texts.missing, { columns: missing.map(wordsOf).join(', ') })}</p>}
    </section>
  );
}
