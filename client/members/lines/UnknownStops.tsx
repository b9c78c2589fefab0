// Stops of a timetable that are no places of the city: how many, and as a table of places to be filled in.
import { Button } from '../../parts/controls/Button.tsx';
import { writeCsv } from '../../parts/files/csv.ts';
import { download } from '../../parts/files/download.ts';
import { useImportsTexts } from '../../parts/imports/texts.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';
import type { LinesPlan } from './send-gtfs.ts';
import { useLinesTexts } from './texts.ts';

/** Nothing where all are known. */
export function UnknownStops({ stops }: { stops: LinesPlan['stops'] }) {
  const { plan: texts } = useLinesTexts();
  const { columns } = useImportsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  if (stops.length === 0) return null;
  const save = () => {
    const heading = (['externalId', 'name', 'settlement', 'category', 'latitude', 'longitude'] as const).map(
      (column) => columns[column],
    );
    // Degrees as text: a number would be rounded to a kilometre.
    const rows = stops.map(({ externalId, name, latitude, longitude }) => [
      externalId,
      name,
      '',
      '',
      String(latitude),
      String(longitude),
    ]);
    download(`${slug}-${texts.stopsName}.csv`, writeCsv([heading, ...rows], language));
  };
  return (
    <div className="notice">
      <p>{sayCount(texts.stopsUnknown, stops.length, language)}</p>
      <p>{texts.stopsHow}</p>
      <Button onPress={save}>{texts.stopsFile}</Button>
    </div>
  );
}
