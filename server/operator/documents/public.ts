// The two papers that citizens read, as documents: the same parts as their pages, from the same facts.
import { accessibilityLead, accessibilityParts } from '../../../client/documents/accessibility.ts';
import type { Part } from '../../../client/documents/part.ts';
import { privacyParts } from '../../../client/documents/privacy.ts';
import { say } from '../../../client/text/say.ts';
import { textsIn } from '../../../client/text/texts.ts';
import type { PaperTexts } from '../../../client/text/papers.bg.ts';
import type { Contact } from '../../municipality/municipalities/about.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Facts } from './gather.ts';
import { emptySection, type Section } from './rules.ts';
import type { DocumentLanguage } from './text/words.ts';

/** What its writer gives: a title, what stands before its sections, and these. */
export interface PublicPaper {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

const contactIn = ({ name, address, ...ways }: Contact, language: string) => ({
  ...ways,
  name: textIn(name, language),
  address: address && textIn(address, language),
});

type Named = ReturnType<typeof contactIn>;

/** The texts of the pages in the language: in the municipality's own words where it has some. */
function papersIn({ wordings }: Facts, language: DocumentLanguage): PaperTexts {
  return (wordings.find((each) => each.language === language)?.texts ?? textsIn(language)).papers;
}

function waysOf(contact: Named, { contact: texts }: PaperTexts): string {
  const { address, phone, email, website } = contact;
  const ways = [
    address && say(texts.address, { address }),
    phone && say(texts.phone, { phone }),
    email && say(texts.email, { email }),
    website && say(texts.website, { website }),
  ];
  return ways.filter((way) => way !== null && way !== '').join('\n');
}

function sectionOf({ id, title, text = [], items = [], contact }: Part, papers: PaperTexts): Section {
  const lines = contact === null ? [...text, papers.contact.unknown] : text;
  const facts = contact ? [{ term: contact.name, text: waysOf(contact, papers) }] : [];
  return { ...emptySection(id, title), text: lines, items, facts };
}

/** The privacy notice. */
export function privacyNotice(facts: Facts, language: DocumentLanguage): PublicPaper {
  const papers = papersIn(facts, language);
  const { about, municipality, requestHost } = facts;
  const contacts = about && {
    controller: contactIn(about.controller, language),
    dataProtectionOfficer: contactIn(about.dataProtectionOfficer, language),
    supervision: contactIn(about.supervision, language),
  };
  const parts = privacyParts({ ...municipality, requestHost, about: contacts }, papers, language);
  const { title, lead } = papers.privacy;
  return { title, lead: [lead], sections: parts.map((part) => sectionOf(part, papers)) };
}

/** The accessibility statement. */
export function accessibilityStatement(facts: Facts, language: DocumentLanguage): PublicPaper {
  const papers = papersIn(facts, language);
  const { about, municipality, platform } = facts;
  const { accessibility = null } = about ?? {};
  const stated = {
    name: textIn(municipality.name, language),
    host: municipality.host ?? new URL(platform.publicUrl).host,
    about: about && {
      controller: contactIn(about.controller, language),
      enforcement: contactIn(about.enforcement, language),
      accessibility: accessibility && {
        ...accessibility,
        gaps: accessibility.gaps && textIn(accessibility.gaps, language),
      },
    },
  };
  const { title } = papers.accessibility;
  const sections = accessibilityParts(stated, papers, language).map((part) => sectionOf(part, papers));
  return { title, lead: accessibilityLead(stated, papers), sections };
}
