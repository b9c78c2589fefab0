// Where somebody reports what is broken, and gets an answer that an anonymous rating cannot bring: the city's own channel, phone and site.
import type { WhoAnswersFragment } from '../generated/operations.ts';
import { unbroken } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { CONTACT, telephone } from '../parts/page/ContactCard.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** Operations that use it declare `$language: String!`. */
export const WHO_ANSWERS = /* GraphQL */ `
  fragment WhoAnswers on Location {
    id
    name(language: $language)
    address(language: $language)
    requestChannel(language: $language) {
      address
      host
      phone
      isTakenHere
    }
    category {
      isUrgent
    }
    municipality {
      slug
      urgentPhone
      about {
        controller {
          ...Contact
        }
      }
    }
  }
  ${CONTACT}
`;

type Props = { context: PageContext; location: WhoAnswersFragment };

/**
 * Folded; nothing where the municipality has named nobody. What cannot wait is told where somebody may be in danger. The same for
 * whoever reads it: what somebody voted, or whether, is in no address here.
 */
export function WhoAnswers({ context, location }: Props) {
  const { page, papers, thanks } = context.texts;
  const { id, name, address, category, municipality, requestChannel: channel } = location;
  const { about, urgentPhone } = municipality;
  const urgent = category.isUrgent ? urgentPhone : null;
  if (!about && !urgent && !channel) return null;
  const place = [name, address].filter(Boolean).join(', ');
  const letter = new URLSearchParams({
    subject: say(thanks.mailSubject, { place: name }),
    body: `${say(thanks.mailPlace, { place })}\r\n\r\n${thanks.mailWhat}\r\n`,
  });
  const { email = null, website = null } = about?.controller ?? {};
  const phone = channel?.phone ?? about?.controller.phone ?? null;
  return (
    <details className="answer">
      <summary>{thanks.answer}</summary>
      {(about ?? channel) && <p>{thanks.answerLead}</p>}
      <ul className="plain onward">
        {channel?.isTakenHere && (
          <li>
            <a href={link(context, `/results/${municipality.slug}/${id}/request`)}>{thanks.requestHere}</a>{' '}
            <small>{thanks.requestHereHow}</small>
          </li>
        )}
        {channel?.address && channel.host && (
          <li>
            <a href={channel.address} target="_blank" rel="external noopener noreferrer">
              {say(thanks.requestAt, { host: channel.host })}
            </a>{' '}
            <small>{thanks.requestOpens}</small>
          </li>
        )}
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
