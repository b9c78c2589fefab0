// How the group rule works, one click away; and the sentence on who answers, always there.
import { wholeNumber } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { Disclosure } from '../../../parts/controls/Disclosure.tsx';
import { useFigureWording, useResultsTexts } from '../../../parts/results/texts.ts';

/** `threshold` is the smallest group in which the municipality publishes. */
export function GroupRule({ threshold }: { threshold: number }) {
  const language = useLanguage();
  const { group } = useResultsTexts();
  const { results } = useFigureWording().texts;
  return (
    <footer className="counted">
      <p>{results.selfSelected}</p>
      <Disclosure title={group.title}>
        <p>{say(group.lead, { threshold: wholeNumber(threshold, language) })}</p>
        <p>{group.waiting}</p>
        <p>{group.day}</p>
        <p>{group.pooled}</p>
      </Disclosure>
    </footer>
  );
}
