// The template of a contract with the processor (Article 28 of the GDPR), in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in contract.bg.ts, in English. */
export const contractEn: DocumentText = {
  title: 'Contract on the processing of personal data (template)',
  subtitle: 'Between controller and processor. Article 28 of Regulation (EU) 2016/679',
  sections: [
    {
      id: 'parties',
      title: '1. Parties',
      facts: [
        { term: 'Controller', say: '{controller}' },
        { term: 'The controller’s data protection officer', say: '{officer}' },
        {
          term: 'Processor',
          say: {
            when: 'operator',
            say: '{operator}',
            otherwise: '[name, number, address and representative of the company that runs the system]',
          },
        },
      ],
    },
    {
      id: 'subject',
      title: '2. Subject-matter, duration, nature and purpose (Article 28(3))',
      list: [
        'Subject-matter: running the system for rating municipal services on {host} on behalf of the controller.',
        'Duration: from [date] until the contract on running the system ends.',
        'Nature: receiving, sealing, keeping, opening in groups, publishing and erasing votes; managing the access of staff; backups.',
        'Purpose: surveying the satisfaction of citizens under Article 24 of the Ordinance on Administrative Service.',
      ],
    },
    {
      id: 'data',
      title: '3. Type of personal data and categories of data subjects (Article 28(3))',
      list: [
        'Citizens who rate: the IP address of the request, in memory only; counted under a secret key for a week at the most; scores and answers without data on a person.',
        {
          when: 'comments',
          say: 'Citizens who leave a comment: its text, with numbers and addresses masked automatically.',
          otherwise: 'No comments of citizens are taken.',
        },
        'Staff with access: name, e-mail at work, role, time of the last sign-in, browser of the current session, deeds in the journal.',
      ],
    },
    {
      id: 'controller-duties',
      title: '4. Rights and obligations of the controller (Article 28(3))',
      list: [
        'It decides on purposes and legal basis of the processing, and answers for them.',
        'It gives instructions in writing or by the settings of the system; every change of a setting stands in the journal.',
        'It informs citizens and staff; the system writes the notice and the information sheet.',
        'It may audit the processor under clause 12.',
      ],
    },
    {
      id: 'instructions',
      title: '5. Documented instructions (point (a))',
      text: [
        'The processor processes the personal data only on documented instructions from the controller, also with regard to transfers to a third country or an international organisation, unless Union or Member State law requires it; then it informs the controller before processing, unless that law forbids it.',
        'The processor informs the controller immediately if, in its opinion, an instruction infringes the Regulation or another provision on data protection.',
      ],
    },
    {
      id: 'confidentiality',
      title: '6. Confidentiality (point (b))',
      text: [
        'Persons whom the processor authorises have committed themselves to confidentiality or are under a statutory obligation. Their list is given on request.',
      ],
    },
    {
      id: 'security',
      title: '7. Security (point (c), Article 32)',
      text: [
        'The processor takes the measures in the record of processing activities: encryption of ballots, nightly change of keys, municipalities kept apart, roles and a second factor, a journal, backups.',
        'It keeps no log of citizens’ access in front of the system (proxy, balancer), and keeps the keys apart from the backup of the database.',
      ],
    },
    {
      id: 'sub-processors',
      title: '8. Other processors (point (d), paragraphs 2 and 4)',
      text: [
        'The processor engages another processor only with prior written authorisation of the controller [specific / general: choose]. With a general one it tells the controller of every intended change at least [30] days before, so that the controller may object.',
        'The same obligations are imposed on the other processor by contract; the processor is liable for it.',
        {
          when: 'subProcessors',
          say: 'Authorised on the day of the contract: {subProcessors}.',
          otherwise: 'Authorised on the day of the contract: [to be entered, or “none”].',
        },
      ],
    },
    {
      id: 'rights',
      title: '9. Assistance with rights of data subjects (point (e))',
      text: [
        'The processor assists the controller by appropriate technical and organisational measures in answering requests under Chapter III. Published ratings cannot be connected with a person (Article 11); requests concern comments, staff and the journal.',
      ],
    },
    {
      id: 'assistance',
      title: '10. Assistance under Articles 32 to 36 (point (f))',
      text: [
        'The processor assists the controller with security, notification of breaches, impact assessment and prior consultation. It notifies a breach without undue delay, and not later than [24] hours after becoming aware of it.',
      ],
    },
    {
      id: 'return',
      title: '11. Return and deletion (point (g))',
      text: [
        'After the end of the service the processor deletes or returns all personal data, at the choice of the controller, and deletes copies, unless Union or Member State law requires storage. Return is a complete export of the municipality’s data in one file; deletion happens after a time to think it over, reaches the sealed ballots that wait, and is proven by a certificate. Backups are deleted within [time].',
      ],
    },
    {
      id: 'audits',
      title: '12. Evidence and audits (point (h))',
      text: [
        'The processor makes available to the controller all information necessary to demonstrate compliance with Article 28, and allows for and contributes to audits, including inspections, by the controller or an auditor that it mandates.',
      ],
    },
    {
      id: 'closing',
      title: '13. Final provisions',
      text: [
        'The contract is in writing, including in electronic form (Article 28(9)). If the processor determines purposes and means itself, it is considered a controller (Article 28(10)).',
      ],
      facts: [
        { term: 'For the controller', say: '[name, office, signature, date]' },
        { term: 'For the processor', say: '[name, office, signature, date]' },
      ],
    },
  ],
  checks: [
    {
      when: 'about',
      otherwise:
        'Enter the controller and data protection officer in Settings, “Whom citizens can contact”: they are missing.',
    },
    {
      when: 'operator',
      otherwise:
        'Enter the processor: the operator of the platform has not said who it is (setting OPERATOR).',
    },
    {
      when: 'subProcessors',
      otherwise: 'Enter the other processors, or that there are none (setting SUB_PROCESSORS).',
    },
    'To be checked by the municipality’s lawyer: every clause, the places in brackets [ ], liability and applicable law. The template is no legal advice.',
    'To be checked: whether the standard contractual clauses of Implementing Decision (EU) 2021/915 should be used in its place.',
    'To be checked by the data protection officer: whether the processor and the other processors give sufficient guarantees (Article 28(1)).',
    'To be checked by the procurement unit: the link with the contract on running the system.',
  ],
};
