// Says why nothing of a file can be imported.
import { say } from '../../text/say.ts';
import type { FileRefusal } from './plan.ts';
import { useImportsTexts } from '../../parts/imports/texts.ts';

export function FileRefused({ refusal: { fault, line, headings } }: { refusal: FileRefusal }) {
  const { file } = useImportsTexts();
  const texts: Readonly<Record<string, string>> = file;
  return (
    <div className="notice wrong" role="alert">
      <p>
        <strong>{file.title}</strong>
      </p>
      <p>
        {line !== null && `${say(file.line, { line: String(line) })} `}
        {say(texts[fault] ?? file.BROKEN, { columns: headings.join(', ') })}
      </p>
    </div>
  );
}
