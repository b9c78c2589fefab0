// One thing compared, as a row: its name, average, ball on the track, interval and number of ratings.
import { SummaryRow } from '../parts/results/SummaryRow.tsx';
import type { MunicipalityQuery } from '../generated/operations.ts';
import { CompareToggle } from './CompareToggle.tsx';
import type { Compared } from '../parts/results/compared.ts';
import { Failure } from './Failure.tsx';
import { useTexts, useWording } from './language.ts';
import { Loading } from './Loading.tsx';
import { useCompared } from './useCompared.ts';

export type ComparedProps = { item: Compared; municipality: NonNullable<MunicipalityQuery['municipality']> };

/** A list item, whatever became of it: what does not exist can be taken away like the rest. */
export function ComparedRow({ item, municipality }: ComparedProps) {
  const wording = useWording();
  const { comparison } = useTexts();
  const { name, note, summary, isMissing, error, onRetry } = useCompared(
    municipality.slug,
    item,
    municipality,
  );
  const label = isMissing ? comparison.missing : (name ?? '');
  const title = (
    <>
      {label}
      {!isMissing && <small>{note}</small>}
      <CompareToggle item={item} name={label} />
    </>
  );
  if (!isMissing && !error && summary && name)
    return (
      <SummaryRow wording={wording} summary={summary}>
        {title}
      </SummaryRow>
    );
  return (
    <li>
      <span className="name">{title}</span>
      {error && (
        <div className="waiting">
          <Failure error={error} onRetry={onRetry} />
        </div>
      )}
      {!isMissing && !error && <Loading />}
    </li>
  );
}
