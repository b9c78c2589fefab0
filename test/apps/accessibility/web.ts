// Chapter 9 of EN 301 549 V3.2.1, the web: the criteria of WCAG 2.1 at the levels A and AA, each a clause.
import { byPerson, nothing, tested, type Clause } from './clause.ts';

/** axe on every citizens' page in every state, at 320 px and in the dark. */
const AXE = 'test/apps/citizen/access.test.ts';
/** IBM's rules and the standard's, on the same pages. */
const OTHERS = 'test/apps/citizen/second-rules.test.ts';
/** axe on every page of members, on phone and desk, light and dark. */
const MEMBERS = 'test/apps/members/every-page.test.ts';
const OPERATORS = 'test/operator/operators/every-page.test.ts';
const SHOPS = 'test/apps/print/every-page.test.ts';
const HEARD = 'test/apps/citizen/heard.test.ts';
const SIGN_IN = 'test/apps/members/heard.test.ts';
const MARKUP = 'test/apps/citizen/markup.test.ts';
const STEPS = 'test/apps/citizen/steps.test.ts';
const ROOM = 'test/apps/citizen/room.test.ts';
const SCREENS = 'test/apps/citizen/screens.test.ts';
const SHELL = 'test/apps/members/shell.test.ts';
const ENTERING = 'test/apps/members/entering.test.ts';
const TABLET = 'test/apps/tablet/tablet.test.ts';
const DISPLAY = 'test/apps/display/display.test.ts';

const NO_MEDIA = 'no page plays sound or film';

export const WEB: readonly Clause[] = [
  byPerson(
    '9.1.1.1',
    'Non-text content',
    'whether the words beside a photo say what it shows: members write them',
    AXE,
    OTHERS,
    HEARD,
  ),
  nothing('9.1.2.1', 'Audio-only and video-only (prerecorded)', NO_MEDIA),
  nothing('9.1.2.2', 'Captions (prerecorded)', NO_MEDIA),
  nothing('9.1.2.3', 'Audio description or media alternative (prerecorded)', NO_MEDIA),
  nothing('9.1.2.4', 'Captions (live)', NO_MEDIA),
  nothing('9.1.2.5', 'Audio description (prerecorded)', NO_MEDIA),
  tested('9.1.3.1', 'Info and relationships', AXE, OTHERS, HEARD, SIGN_IN, MEMBERS),
  tested('9.1.3.2', 'Meaningful sequence', HEARD, SIGN_IN),
  byPerson(
    '9.1.3.3',
    'Sensory characteristics',
    'whether a city’s own texts point at something by its place or colour',
    STEPS,
  ),
  tested('9.1.3.4', 'Orientation', SCREENS),
  byPerson(
    '9.1.3.5',
    'Identify input purpose',
    'whether fields for one’s own name and address say so to the browser',
    AXE,
    MEMBERS,
  ),
  tested('9.1.4.1', 'Use of colour', STEPS, 'test/apps/map/bands.test.ts'),
  nothing('9.1.4.2', 'Audio control', NO_MEDIA),
  tested('9.1.4.3', 'Contrast (minimum)', AXE, 'test/apps/citizen/colour.test.ts', MEMBERS, OPERATORS, SHOPS),
  tested('9.1.4.4', 'Resize text', ROOM, SCREENS),
  byPerson(
    '9.1.4.5',
    'Images of text',
    'whether arms and photos that a city brings have more words in them than their own',
    MARKUP,
  ),
  tested('9.1.4.10', 'Reflow', AXE, STEPS, MEMBERS),
  tested(
    '9.1.4.11',
    'Non-text contrast',
    'test/apps/citizen/colour.test.ts',
    'test/apps/map/bands.test.ts',
    STEPS,
  ),
  tested('9.1.4.12', 'Text spacing', 'test/apps/citizen/spacing.test.ts'),
  byPerson(
    '9.1.4.13',
    'Content on hover or focus',
    'names on a map and values of a chart of members',
    'test/apps/map/maps.test.ts',
  ),
  byPerson(
    '9.2.1.1',
    'Keyboard',
    'pages of members beyond those that tests go through by keys',
    TABLET,
    ENTERING,
    SHELL,
    'test/apps/citizen/trip.test.ts',
  ),
  byPerson(
    '9.2.1.2',
    'No keyboard trap',
    'dialogs of members beyond those that tests leave by keys',
    TABLET,
    ENTERING,
  ),
  tested('9.2.1.4', 'Character key shortcuts', 'test/apps/citizen/trip.test.ts'),
  byPerson(
    '9.2.2.1',
    'Timing adjustable',
    'a member’s session, which ends after twelve hours, or four unused; what was typed stays',
    TABLET,
    SHELL,
  ),
  tested('9.2.2.2', 'Pause, stop, hide', DISPLAY),
  nothing('9.2.3.1', 'Three flashes or below threshold', 'nothing flashes'),
  tested('9.2.4.1', 'Bypass blocks', AXE, SHELL, HEARD),
  tested('9.2.4.2', 'Page titled', MARKUP, ENTERING),
  byPerson('9.2.4.3', 'Focus order', 'whether it follows what one sees on wide windows', ENTERING, SHELL),
  tested('9.2.4.4', 'Link purpose (in context)', AXE, OTHERS, HEARD),
  tested('9.2.4.5', 'Multiple ways', 'test/apps/explore/explore.test.ts', 'test/apps/citizen/links.test.ts'),
  byPerson(
    '9.2.4.6',
    'Headings and labels',
    'whether a city’s own questions and names say what they are about',
    HEARD,
    SIGN_IN,
  ),
  byPerson('9.2.4.7', 'Focus visible', 'each page once by the key Tab', STEPS),
  nothing('9.2.5.1', 'Pointer gestures', 'one finger, one tap; a map is also a list'),
  tested('9.2.5.2', 'Pointer cancellation', 'test/apps/citizen/trip.test.ts'),
  tested('9.2.5.3', 'Label in name', OTHERS, HEARD),
  nothing('9.2.5.4', 'Motion actuation', 'nothing is done by moving a device'),
  tested('9.3.1.1', 'Language of page', MARKUP, AXE),
  byPerson(
    '9.3.1.2',
    'Language of parts',
    'names in another language within a city’s own texts',
    'test/apps/citizen/languages.test.ts',
  ),
  byPerson('9.3.2.1', 'On focus', 'each page once by the key Tab', TABLET),
  byPerson(
    '9.3.2.2',
    'On input',
    'lists of members that narrow while one types',
    TABLET,
    'test/apps/citizen/plain.test.ts',
  ),
  tested('9.3.2.3', 'Consistent navigation', HEARD, SHELL),
  tested('9.3.2.4', 'Consistent identification', HEARD, 'test/apps/citizen/texts.test.ts'),
  tested('9.3.3.1', 'Error identification', SIGN_IN, ENTERING, 'test/apps/members/field-words.test.ts'),
  tested('9.3.3.2', 'Labels or instructions', AXE, OTHERS, HEARD, SIGN_IN),
  tested('9.3.3.3', 'Error suggestion', 'test/apps/members/field-words.test.ts', SIGN_IN),
  byPerson('9.3.3.4', 'Error prevention (legal, financial, data)', 'what members delete or publish', TABLET),
  tested('9.4.1.1', 'Parsing', OTHERS, 'test/judges/html.ts', 'test/judges/drawn-html.ts'),
  tested('9.4.1.2', 'Name, role, value', AXE, OTHERS, HEARD, SIGN_IN, MEMBERS),
  tested('9.4.1.3', 'Status messages', HEARD, SIGN_IN, SHELL),
  byPerson(
    '9.6',
    'WCAG conformance requirements',
    'whole pages and whole trips, as a person goes them',
    'test/apps/e2e/trip.test.ts',
  ),
];
