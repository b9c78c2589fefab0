// The honest page on anonymity: what is promised, kept, not kept, and what is not promised.
import { say } from '../text/say.ts';
import { anonymityTextsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';

/** The floor of every municipality's threshold: no smaller group is ever published. */
const smallestGroup = '5';

/** Needs no data: it is the same for all municipalities. */
export function AnonymityPage({ context }: { context: PageContext }) {
  const texts = anonymityTextsIn(context.language);
  const sections = [
    { title: texts.keptTitle, lines: texts.kept },
    { title: texts.notKeptTitle, lines: texts.notKept },
    { title: texts.howTitle, lines: texts.how },
    { title: texts.notPromisedTitle, lines: texts.notPromised },
  ];
  const write = (line: string) => say(line, { threshold: smallestGroup });
  return (
    <Layout context={context} title={texts.title} shape="reading">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p className="lead">{texts.promise.map(write).join(' ')}</p>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{write(line)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}
