// The boundary: a GeoJSON, and the picture of what it becomes.
import { BoundaryPicture } from '../../parts/boundary/BoundaryPicture.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { useBoundaryTexts } from '../../parts/texts/boundary.ts';
import { SentFileStatus, useSentFile } from './SentFile.tsx';

export function BoundaryField({ value, onChange, ...field }: Field<string | null>) {
  const texts = useBoundaryTexts();
  const { send, ...file } = useSentFile('boundary', onChange);
  return (
    <>
      {value === null && <p className="hint">{texts.none}</p>}
      {value !== null && (
        <>
          <BoundaryPicture boundary={value} />
          <p>
            <Button onPress={() => onChange(null)}>{texts.remove}</Button>
          </p>
        </>
      )}
      <FileField
        {...field}
        label={texts.boundary}
        hint={texts.hint}
        types={['.geojson', '.json', 'application/geo+json']}
        value={null}
        onChange={(chosen) => void (chosen && send(chosen))}
      />
      <SentFileStatus file={file} texts={texts} />
    </>
  );
}
