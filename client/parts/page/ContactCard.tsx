// Somebody whom people can turn to: a name, and every way to reach them.
import type { ContactFragment } from '../../generated/operations.ts';
import { unbroken } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { PaperTexts } from '../../text/papers.bg.ts';

/** The operation declares `$language: String!`. */
export const CONTACT = /* GraphQL */ `
  fragment Contact on Contact {
    name(language: $language)
    address(language: $language)
    email
    phone
    website
  }
`;

type Props = { contact: ContactFragment | null; texts: PaperTexts['contact'] };

/** The address that a phone calls. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** Says so where the municipality has not named anybody. */
export function ContactCard({ contact, texts }: Props) {
  if (!contact) return <p className="notice">{texts.unknown}</p>;
  const { name, address, email, phone, website } = contact;
  return (
    <address>
      <strong>{name}</strong>
      {address && <span>{say(texts.address, { address })}</span>}
      {phone && <a href={telephone(phone)}>{say(texts.phone, { phone: unbroken(phone) })}</a>}
      {email && <a href={`mailto:${email}`}>{say(texts.email, { email })}</a>}
      {website && (
        <a href={website} rel="external">
          {say(texts.website, { website })}
        </a>
      )}
    </address>
  );
}
