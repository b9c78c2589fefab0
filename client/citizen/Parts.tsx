// The parts of a paper that a municipality must publish, one under the other.
import type { Part } from '../documents/part.ts';
import type { PaperTexts } from '../text/papers.bg.ts';
import { ContactCard } from '../parts/page/ContactCard.tsx';

type Props = { parts: readonly Part[]; texts: PaperTexts };

export function Parts({ parts, texts }: Props) {
  return parts.map(({ id, title, text = [], items = [], contact }) => (
    <section key={id}>
      <h2>{title}</h2>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {contact !== undefined && <ContactCard contact={contact} texts={texts.contact} />}
    </section>
  ));
}
