// What a municipality must say by law, in English: the accessibility statement and the privacy notice.
import type { PaperTexts } from './papers.bg.ts';

/** The same texts as in papers.bg.ts, in English. */
export const papersEn: PaperTexts = {
  contact: {
    address: 'Address: {address}',
    phone: 'Phone: {phone}',
    email: 'E-mail: {email}',
    website: 'Website: {website}',
    unknown: 'The municipality has not entered this yet.',
  },
  accessibility: {
    title: 'Accessibility statement',
    commitment:
      'The Municipality of {municipality} is committed to making its rating pages accessible in accordance with Article 58c of the Electronic Governance Act, which transposes Directive (EU) 2016/2102 on the accessibility of the websites and mobile applications of public sector bodies.',
    scope: 'This accessibility statement applies to the rating pages and the published results on {host}.',
    statusTitle: 'Compliance status',
    status: {
      NOT_ASSESSED:
        'Not assessed. Until a person has examined the pages and entered the date and the method, the municipality does not claim that they comply.',
      FULL: 'The pages are fully compliant with EN 301 549 (WCAG 2.1, level AA).',
      PARTIAL:
        'The pages are partially compliant with EN 301 549 (WCAG 2.1, level AA), due to the exceptions listed below.',
      NONE: 'The pages are not compliant with EN 301 549 (WCAG 2.1, level AA), due to the exceptions listed below.',
    },
    gapsTitle: 'Non-accessible content',
    gapsUnknown: 'Not known: no person has assessed the pages yet.',
    gapsNone: 'The assessment found no content that is not accessible.',
    gapsLead: 'The content listed below is not accessible for the following reasons.',
    preparedTitle: 'Preparation of this statement',
    preparedNever:
      'The statement is made from the data the municipality entered and has no assessment date yet. The pages are tested automatically with every change; such a test finds only some of the barriers and does not replace an assessment by a person.',
    prepared: 'This statement was prepared on {date}.',
    method: {
      SELF: 'It is based on a self-assessment by the municipality.',
      THIRD_PARTY: 'It is based on an assessment by a third party.',
    },
    reviewed: 'The statement was last reviewed on {date}.',
    feedbackTitle: 'Feedback and contact information',
    feedback:
      'Tell us if something on the pages is not accessible to you, or ask for their content in an accessible format. Your contact:',
    enforcementTitle: 'Enforcement procedure',
    enforcement:
      'If you get no answer, or are not satisfied with it, you can contact the body that oversees accessibility:',
  },
  checks: {
    title: 'What a person must check',
    lead: 'This page is made from the data and settings of the municipality, and changes with them. What follows cannot be checked automatically:',
    privacy: [
      'To be checked by the data protection officer: whether the notice is complete, and the legal basis right for this municipality.',
      'To be checked by whoever runs the server: that no log with addresses is kept in front of the system, and where the servers are.',
    ],
    accessibility: [
      'To be checked by a person, best together with people with disabilities: whether the pages conform to EN 301 549. The municipality enters date, method and result.',
      'To be reviewed at least once a year: whether the statement is still true and the contact details work.',
    ],
  },
  privacy: {
    title: 'Privacy notice',
    lead: 'You do not need to say who you are to rate. This is what is still processed, why and for how long (Article 13 of the General Data Protection Regulation, Regulation (EU) 2016/679).',
    controllerTitle: 'Controller',
    officerTitle: 'Data protection officer',
    dataTitle: 'What is processed, why and for how long',
    address:
      'The address your request comes from. Without it the page could not reach you; the server also counts how many ratings come from one network, so that one person cannot outvote the others. It counts only in memory, under a secret key, and forgets after a week at the latest; the address is never written down.',
    score:
      'Your rating and your answer. Your phone seals (encrypts) them before it sends them; where it cannot, the server seals them as they arrive. The thank-you page says which of the two happened. They hold no personal data, and what is kept cannot be linked to you: they are published only in a group of at least {threshold}.',
    comment:
      'Your comment, if you write one. It is sealed in the same way. E-mail addresses, profiles, phone numbers, and personal, card and account numbers are masked by the program before anybody reads it: as it arrives if the server seals it, or the next time the box is opened if the phone did. The rest is kept as you wrote it, so do not write names or other personal data.',
    noComment:
      'The municipality does not accept comments. Those accepted earlier are kept until their time is up.',
    commentKept: {
      one: 'An opened comment is deleted {count} month after the end of the month in which it was opened.',
      other: 'An opened comment is deleted {count} months after the end of the month in which it was opened.',
    },
    basisTitle: 'Legal basis',
    basis:
      'A task carried out in the public interest (Article 6(1)(e) of the Regulation): the municipality must survey the satisfaction of those it serves (Article 24 of the Ordinance on Administrative Service).',
    deviceTitle: 'What is kept on your phone',
    device: [
      'There are no cookies. Nothing is stored before you press Send.',
      'After that the page keeps what you sent until it reaches the server, for at most {days} days: a random number, the place, what you chose and the day; while it waits on the phone it is not sealed. It also keeps the rating page, so that it opens without a connection next time; the open tab remembers the numbers of what you sent until you close it. All of this is strictly necessary for the service you asked for (Article 5(3) of Directive 2002/58/EC).',
      'You can delete all this at any time in your browser’s settings, with the data of this site.',
    ],
    recipientsTitle: 'Who receives the data',
    recipients:
      'Nobody but the municipality and those who run the server on its behalf. Maps are drawn by the system itself; the pages contact no third parties and send no data outside the European Union.',
    reports:
      'If you report something broken on our page for reports, what you write, the photo and how to reach you go to the municipality’s system for reports, {host}, along with the place and the time. Your network address does not go with them, and nothing is kept here: you can ask the municipality who keeps it there and for how long. The report has nothing to do with your rating: neither knows of the other.',
    rightsTitle: 'Your rights',
    rights: [
      'You have the right of access, rectification, erasure, restriction and objection. Because what is kept does not show which rating is yours, we have no way to find, correct or delete it (Article 11 of the Regulation).',
      'You are not obliged to give any data. No decision about you is made automatically.',
    ],
    complaintTitle: 'Complaints',
    complaint: 'If you think your rights have been infringed, you can lodge a complaint with:',
  },
};
