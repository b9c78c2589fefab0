// The arms: a designer's drawing, and what it becomes beside it.
import { pictureOf } from '../../parts/arms/picture.ts';
import { SideBySide } from '../../parts/arms/SideBySide.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { SentFileStatus, useSentFile } from './SentFile.tsx';

export function ArmsField({ value, onChange, ...field }: Field<string | null>) {
  const texts = useArmsTexts();
  const { send, ...file } = useSentFile('arms', onChange);
  const isSent = value !== null && file.sent?.taken === value;
  return (
    <>
      {value === null && <p className="hint">{texts.none}</p>}
      {isSent && file.sent && <SideBySide original={file.sent.original} arms={value} />}
      {value !== null && (
        <p className="arms">
          {!isSent && <img src={pictureOf(value)} alt={texts.chosen} />}
          <Button onPress={() => onChange(null)}>{texts.remove}</Button>
        </p>
      )}
      <FileField
        {...field}
        label={texts.arms}
        hint={texts.hint}
        types={['.svg', 'image/svg+xml']}
        value={null}
        onChange={(chosen) => void (chosen && send(chosen))}
      />
      <SentFileStatus file={file} texts={texts} />
    </>
  );
}
