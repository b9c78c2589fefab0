// For a local member: the results of his or her own part, or of all of the municipality.
import { useSearchParams } from 'react-router';
import { Choice } from '../../../parts/controls/Choice.tsx';
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { isNarrowedTo, narrowedTo, type Own } from '../../shell/useOwn.ts';

export function Whose({ own }: { own: Own }) {
  const { whose } = useResultsTexts();
  const [values, setValues] = useSearchParams();
  return (
    <Choice
      label={whose.label}
      value={isNarrowedTo(values, own) ? 'MINE' : 'CITY'}
      onChange={(chosen) => setValues(narrowedTo(values, chosen === 'MINE' ? own : null))}
      options={(['MINE', 'CITY'] as const).map((id) => ({ id, name: whose[id] }))}
    />
  );
}
