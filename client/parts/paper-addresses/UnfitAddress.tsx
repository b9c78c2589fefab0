// Says why an address may not stand on paper, and who is to set what.
import type { PaperAddressFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { usePaperAddressTexts, useSaidProblem } from './texts.ts';

/** Nothing where the address may. */
export function UnfitAddress({ address }: { address: PaperAddressFragment }) {
  const texts = usePaperAddressTexts();
  const saidProblem = useSaidProblem();
  const { origin, isOwnHost, problem } = address;
  if (problem === null) return null;
  return (
    <div className="notice wrong">
      <p>
        <strong>{texts.title}</strong>
      </p>
      <p>{say(texts.lead, { address: origin, why: saidProblem(problem) })}</p>
      <p>{isOwnHost ? texts.own : texts.platform}</p>
    </div>
  );
}
