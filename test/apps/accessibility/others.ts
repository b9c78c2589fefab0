// The other chapters of EN 301 549 V3.2.1, by the clauses that a service on the web meets: most speak of what is not there.
import { byPerson, nothing, tested, type Clause } from './clause.ts';

export const OTHERS: readonly Clause[] = [
  byPerson(
    '5.1',
    'Closed functionality',
    'a tablet that a city locks so that nothing can be attached: the sign beside it leads to the same vote on one’s own phone',
    'test/apps/tablet/tablet.test.ts',
  ),
  nothing('5.2', 'Activation of accessibility features', 'no feature has to be switched on'),
  nothing('5.3', 'Biometrics', 'nobody is known by his or her body'),
  tested(
    '5.4',
    'Preservation of accessibility information during conversion',
    'test/action/reports/pdf.test.ts',
  ),
  nothing('5.5', 'Operable parts', 'there is no hardware'),
  nothing('5.6', 'Locking or toggle controls', 'there is no hardware'),
  nothing('5.7', 'Key repeat', 'no page repeats a key by itself'),
  nothing('5.8', 'Double-strike key acceptance', 'there is no keyboard of its own'),
  nothing('5.9', 'Simultaneous user actions', 'nothing asks for two at once'),
  nothing('6', 'ICT with two-way voice communication', 'nobody speaks with anybody'),
  nothing('7', 'ICT with video capabilities', 'no page plays film'),
  nothing('8', 'Hardware', 'a city buys tablets and screens itself'),
  byPerson(
    '10',
    'Non-web documents',
    'the annual report as a PDF is tagged; certificates and papers for print shops are not asked for by citizens',
    'test/action/reports/pdf.test.ts',
  ),
  nothing('11.1–11.6', 'Software', 'all of it is pages in a browser: clause 9'),
  tested('11.7', 'User preferences', 'test/apps/citizen/steps.test.ts', 'test/apps/citizen/access.test.ts'),
  byPerson(
    '11.8',
    'Authoring tools',
    'whether members are led to describe their photos, and keep the city’s languages complete',
    'test/apps/members/every-page.test.ts',
  ),
  byPerson(
    '12.1',
    'Product documentation',
    'whether what is written for members can be read by everybody',
    'test/papers.test.ts',
  ),
  byPerson(
    '12.2',
    'Support services',
    'the city answers: the contacts of its accessibility statement',
    'test/http/pages/papers.test.ts',
  ),
  nothing('13', 'Relay and emergency services', 'it is no service of telephony'),
];
