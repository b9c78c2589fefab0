// Says on a page of a city that it has to allow this first.
import { useCityDataTexts } from '../texts/city-data.ts';

export function NotAllowed() {
  const { notAllowed } = useCityDataTexts();
  return (
    <div className="notice">
      <p>
        <strong>{notAllowed.title}</strong>
      </p>
      <p>{notAllowed.lead}</p>
    </div>
  );
}
