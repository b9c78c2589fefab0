// Files of other programs, made here and now, and judged by our own check: neither too strict nor blind.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preflight } from '../../sign-generator/preflight/check.ts';
import type { Rule } from '../../sign-generator/preflight/finding.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import type { Check } from './checks.ts';
import type { Tool } from '../../test/tools.ts';

const PROFILE = join(import.meta.dirname, '../../sign-generator/profiles/FOGRA39L_coated.icc');

/** What Ghostscript's own example of a definition says, and a page of A5 with its bleed (PDFX_def.ps, 10.05). */
const definition = (version: string): string => `%!
[ /GTS_PDFXVersion (${version}) /Title (Cleaning day) /Trapped /False /DOCINFO pdfmark
[ /_objdef {profile} /type /stream /OBJ pdfmark
[ {profile} << /N 4 >> /PUT pdfmark
[ {profile} (${PROFILE}) (r) file /PUT pdfmark
[ /_objdef {intent} /type /dict /OBJ pdfmark
[ {intent} << /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /Info (FOGRA39)
  /RegistryName (http://www.color.org) /DestOutputProfile {profile} >> /PUT pdfmark
[ {Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
<< /PageSize [436.5354 612.2835] >> setpagedevice
[ /TrimBox [8.5039 8.5039 428.0315 603.7795] /BleedBox [0 0 436.5354 612.2835] /PAGE pdfmark
0.6 0.1 0.5 0.2 setcmykcolor 0 500 436.6 112.3 rectfill
0 0 0 1 setcmykcolor /Helvetica findfont 30 scalefont setfont 40 300 moveto (Cleaning day) show
showpage
`;

const REPORTLAB = `import sys
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen import canvas
page = canvas.Canvas(sys.argv[1], pagesize=A5)
page.setTitle('Cleaning day')
page.setFillColor(HexColor('#1f4d3a'))
page.setFont('Helvetica', 30)
page.drawString(40, 300, 'Cleaning day')
page.save()
`;

type Make = (tool: Tool, file: string) => Promise<unknown>;

const byGhostscript =
  (part: 3 | 4, version: string): Make =>
  async (gs, file) => {
    const source = `${file}.ps`;
    await writeFile(source, definition(version));
    const device = ['-sDEVICE=pdfwrite', '-sColorConversionStrategy=CMYK', `-dPDFX=${part}`];
    const files = [`--permit-file-read=${PROFILE}`, `-sOutputFile=${file}`, source];
    await gs.run(['-q', '-dBATCH', '-dNOPAUSE', ...device, ...files]);
  };

interface Judged {
  readonly tool: Check['tool'];
  readonly what: string;
  readonly make: Make;
  readonly standard: Standard | null;
  readonly rules: readonly Rule[];
}

/** `x1a`: one of our own files, for the programs that change files. */
function listOthers(x1a: string): readonly Judged[] {
  const plain: readonly Rule[] = ['standard', 'outputIntent', 'trimBox', 'fontEmbedded', 'colour'];
  const key = ['--encrypt', '--user-password=', '--owner-password=secret', '--bits=256', '--'];
  const packed = ['--object-streams=generate'];
  return [
    {
      tool: 'gs',
      what: 'PDF/X-3 by Ghostscript',
      make: byGhostscript(3, 'PDF/X-3:2002'),
      standard: 'x3',
      rules: [],
    },
    {
      tool: 'gs',
      what: 'PDF/X-4 by Ghostscript',
      make: byGhostscript(4, 'PDF/X-4'),
      standard: 'x4',
      rules: [],
    },
    {
      tool: 'qpdf',
      what: 'ours, linearized',
      standard: 'x1a',
      rules: [],
      make: (qpdf, file) => qpdf.run(['--linearize', x1a, file]),
    },
    {
      tool: 'qpdf',
      what: 'ours, packed as PDF 1.5',
      standard: 'x1a',
      rules: ['header', 'objectStreams'],
      make: (qpdf, file) => qpdf.run([...packed, x1a, file]),
    },
    {
      tool: 'qpdf',
      what: 'ours, encrypted',
      standard: null,
      rules: ['encrypted'],
      make: (qpdf, file) => qpdf.run([...key, x1a, file]),
    },
    {
      tool: 'qpdf',
      what: 'ours, packed and encrypted',
      standard: null,
      rules: ['encrypted'],
      make: (qpdf, file) => qpdf.run([...packed, ...key, x1a, file]),
    },
    {
      tool: 'reportlab',
      what: 'a page by reportlab',
      standard: null,
      rules: plain,
      make: (reportlab, file) => reportlab.run(['-c', REPORTLAB, file]),
    },
  ];
}

/** Checks that hold where a file is found to be what it is, with exactly the findings that are there. */
export async function judgeOthers(x1a: string): Promise<readonly Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-others-'));
  return listOthers(x1a).map(({ tool, what, make, standard, rules }, i) => ({
    tool,
    what: `${what} is judged ${rules.length === 0 ? 'good' : rules.join(', ')}`,
    problem: async (asked) => {
      const file = join(folder, `${i}.pdf`);
      await make(asked, file);
      const report = await preflight(await readFile(file));
      const found = [...new Set(report.findings.map(({ rule }) => rule))];
      const isRight = report.standard === standard && found.join() === rules.join();
      return isRight ? null : `${report.standard ?? 'no standard'}, ${found.join(', ') || 'nothing found'}`;
    },
  }));
}
