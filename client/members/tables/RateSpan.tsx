// What share of the visitors rated, beside a number of ratings; the whole sentence is told to whoever points at it.
import { type Response, respondedIn } from '../../text/visitors.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { smallPercent } from '../../text/formats.ts';

/** Nothing where visitors are not known, or their share cannot be told. */
export function RateSpan({ response }: { response: Response }) {
  const wording = useFigureWording();
  const told = respondedIn(wording, response);
  if (told === null || response?.rate == null) return null;
  return (
    <small title={told}>
      <span aria-hidden="true">{smallPercent(response.rate, wording.language)}</span>
      <span className="hidden">{told}</span>
    </small>
  );
}
