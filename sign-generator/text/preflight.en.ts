// What the check says of each rule, in English: what is wrong, and what to do about it.
import type { Finding, Rule } from '../preflight/finding.ts';

export interface RuleText {
  readonly wrong: string;
  readonly todo: string;
}

const RULE_TEXTS: Readonly<Record<Rule, RuleText>> = {
  missing: { wrong: 'There is no such file', todo: 'Look at its name and its folder.' },
  readable: {
    wrong: 'The file cannot be read as a PDF',
    todo: 'Fetch or export it again; it may be cut short.',
  },
  encrypted: { wrong: 'The file is encrypted', todo: 'Export it without a password.' },
  header: {
    wrong: 'The PDF version is not the standard’s',
    todo: 'Export as PDF 1.3 for X-1a and X-3, up to 1.6 for X-4.',
  },
  standard: { wrong: 'The file does not say that it keeps a PDF/X standard', todo: 'Export as PDF/X-1a.' },
  conformance: {
    wrong: 'GTS_PDFXConformance is not PDF/X-1a',
    todo: 'Export as PDF/X-1a: plain X-1 lets more pass.',
  },
  title: { wrong: 'The file has no title', todo: 'Enter one in the document’s properties.' },
  dates: { wrong: 'A date of the file is missing', todo: 'Export it again with CreationDate and ModDate.' },
  trapped: {
    wrong: 'Trapped is neither True nor False',
    todo: 'Set the trapping key as a name, True or False.',
  },
  identity: { wrong: 'The file has no /ID', todo: 'Export it again as PDF/X.' },
  outputIntent: {
    wrong: 'There is not exactly one output intent',
    todo: 'Export with one printing condition, such as FOGRA39.',
  },
  condition: { wrong: 'The printing condition has no name', todo: 'Name it, for example FOGRA39.' },
  profile: {
    wrong: 'The output intent carries no profile of a CMYK press',
    todo: 'Embed the profile of the press.',
  },
  metadata: {
    wrong: 'The XMP metadata does not name the standard',
    todo: 'Export as PDF/X-4 with metadata.',
  },
  trimBox: {
    wrong: 'The page does not say where it is cut',
    todo: 'Give it a MediaBox and either a TrimBox or an ArtBox.',
  },
  nesting: {
    wrong: 'A box of the page sticks out of the one around it',
    todo: 'Keep TrimBox in BleedBox in MediaBox.',
  },
  bleed: { wrong: 'The bleed is narrower than 3 mm', todo: 'Let colour run 3 mm over every edge.' },
  userUnit: {
    wrong: 'The page counts in units of its own',
    todo: 'Remove UserUnit: PDF 1.3 does not know it.',
  },
  objectStreams: { wrong: 'Objects are packed into streams', todo: 'Export as PDF 1.3 or 1.4.' },
  fontEmbedded: { wrong: 'A font is not in the file', todo: 'Embed it, or turn its text into outlines.' },
  colour: { wrong: 'A colour is not made of inks', todo: 'Convert it to CMYK, grey or a spot colour.' },
  ink: { wrong: 'There is more ink than dries', todo: 'Stay under 300% in all.' },
  transparency: { wrong: 'Something is transparent', todo: 'Flatten it, or export as PDF/X-4.' },
  layers: { wrong: 'The file has layers', todo: 'Merge them, or export as PDF/X-4.' },
  annotations: { wrong: 'The page has annotations', todo: 'Remove comments, links and form fields.' },
  form: { wrong: 'The file has a form', todo: 'Flatten its fields.' },
  actions: { wrong: 'The file does something by itself', todo: 'Remove scripts and actions.' },
  attachments: {
    wrong: 'Another file is attached or referred to',
    todo: 'Remove attachments and outside files.',
  },
  filter: {
    wrong: 'Something is packed in a way that the standard forbids',
    todo: 'Export with Flate or JPEG.',
  },
  postScript: {
    wrong: 'The file holds PostScript or a placeholder for a picture',
    todo: 'Place the artwork itself.',
  },
  transfer: { wrong: 'A transfer curve would change the colours', todo: 'Remove it when exporting.' },
  coarsePicture: {
    wrong: 'A picture is so coarse that its dots are seen',
    todo: 'Place one of at least 300 dpi at the size that it is printed in, or draw it as vectors.',
  },
  softPicture: {
    wrong: 'A picture is soft in the hand',
    todo: 'Place one of 300 dpi, unless it is seen from afar alone.',
  },
  hairline: {
    wrong: 'A line is thinner than a press holds',
    todo: 'Make it 0.25 pt or more.',
  },
  tinyType: {
    wrong: 'Type is too small to print well',
    todo: 'Set it in 5 pt or more, light type on dark in 7 pt or more.',
  },
  whiteOverprint: {
    wrong: 'White is set to overprint, and will not be seen',
    todo: 'Let it knock out.',
  },
  spots: {
    wrong: 'There are more spot colours than a cut and a varnish',
    todo: 'Convert those to CMYK that are no plates of their own.',
  },
  plateKnocksOut: {
    wrong: 'A plate of no ink takes out what is printed under it',
    todo: 'Let the line of the cut, varnish and Braille overprint.',
  },
  content: { wrong: 'The page’s content cannot be read', todo: 'Export the page again.' },
  blank: { wrong: 'Nothing is drawn on the page', todo: 'Remove the page, or look at what was left out.' },
};

export const LABELS = { x1a: 'PDF/X-1a', x3: 'PDF/X-3', x4: 'PDF/X-4' } as const;

export const preflightEn = {
  help: `Checks PDFs for the press.

  kazva-signs check FILE... [--json]

  --json   the findings as JSON, a line for each file
  --help   this text

Exit status: 0 nothing found, 1 something found, 2 wrong usage.
`,
  noFile: 'Name at least one file to check. See --help.',
  ruleOf: (rule: Rule): RuleText => RULE_TEXTS[rule],
  good: (file: string, standard: keyof typeof LABELS, pages: number): string =>
    `${file}: ${LABELS[standard]}, ${pages} ${pages === 1 ? 'page' : 'pages'}, nothing found\n`,
  finding: ({ rule, page, object, what }: Finding): string => {
    const where = [page === null ? '' : `page ${page}`, object === null ? '' : `object ${object}`];
    const { wrong, todo } = RULE_TEXTS[rule];
    const place = where.filter(Boolean).join(', ');
    return `  ${rule}${place ? ` (${place})` : ''}: ${wrong}${what ? `: ${what}` : ''}. ${todo}\n`;
  },
  bad: (file: string, count: number): string => `${file}: ${count} ${count === 1 ? 'finding' : 'findings'}\n`,
};

export type PreflightText = typeof preflightEn;
