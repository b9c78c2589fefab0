// Where somebody gets an answer that an anonymous rating cannot bring: the municipality's own phone, address and site.
import type { ContactFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { CONTACT, telephone, unbroken } from '../parts/page/ContactCard.tsx';
import type { PageContext } from '../parts/page/context.ts';

/** Operations that use it declare `$language: String!`. */
export const WHO_ANSWERS = /* GraphQL */ `
  fragment WhoAnswers on Municipality {
    urgentPhone
    about {
      controller {
        ...Contact
      }
    }
  }
  ${CONTACT}
`;

type Props = {
  context: PageContext;
  municipality: { urgentPhone: string | null; about: { controller: ContactFragment } | null };
  /** Its name and address go into the letter that is begun. */
  location: { name: string; address: string | null; category: { isUrgent: boolean } };
};

/** Folded; nothing where the municipality has named nobody. What cannot wait is told where somebody may be in danger. */
export function WhoAnswers({ context, municipality: { about, urgentPhone }, location }: Props) {
  const { page, papers, thanks } = context.texts;
  const { name, address, category } = location;
  const urgent = category.isUrgent ? urgentPhone : null;
  if (!about && !urgent) return null;
  const place = [name, address].filter(Boolean).join(', ');
  const letter = new URLSearchParams({
    subject: say(thanks.mailSubject, { place: name }),
    body: `${say(thanks.mailPlace, { place })}\r\n\r\n${thanks.mailWhat}\r\n`,
  });
  const { phone = null, email = null, website = null } = about?.controller ?? {};
  return (
    <details className="answer">
      <summary>{thanks.answer}</summary>
      {about && <p>{thanks.answerLead}</p>}
      <ul className="plain onward">
        {phone && (
          <li>
            <a href={telephone(phone)}>{say(papers.contact.phone, { phone: unbroken(phone) })}</a>
          </li>
        )}
        {email && (
          <li>
            <a href={`mailto:${email}?${letter.toString().replaceAll('+', '%20')}`}>
              {say(papers.contact.email, { email })}
            </a>
          </li>
        )}
        {website && (
          <li>
            <a href={website} rel="external">
              {say(papers.contact.website, { website })}
            </a>
          </li>
        )}
        {urgent && (
          <li className="small">
            <a href={telephone(urgent)}>{say(page.urgent, { phone: unbroken(urgent) })}</a>
          </li>
        )}
      </ul>
    </details>
  );
}
