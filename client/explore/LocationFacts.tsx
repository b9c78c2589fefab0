// What and where a location is, as a short list of terms.
import type { LocationFactsFragment } from '../generated/operations.ts';
import { useTexts } from './language.ts';

/** Facts that are not known are left out. */
export function LocationFacts({ location }: { location: LocationFactsFragment }) {
  const { location: texts } = useTexts();
  const facts = [
    [texts.category, location.category.name],
    [texts.settlement, location.settlement.name],
    [texts.address, location.address],
    [texts.line, location.line],
    [texts.registrationNumber, location.registrationNumber],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(
        ([term, fact]) =>
          fact && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
