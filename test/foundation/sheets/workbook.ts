// Makes XLSX files of the kind that other programs write, and broken ones: part by part, as a test wants them.
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface Sheet {
  /** What stands inside sheetData. */
  readonly rows: string;
  readonly strings?: string;
  /** What stands inside styleSheet. */
  readonly styles?: string;
  /** What stands inside workbook, before its sheets. */
  readonly workbook?: string;
  readonly sheets?: string;
  /** More parts, or others in place of those. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const wrapped = (name: string, inner: string) =>
  `${head}<${name} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${inner}</${name}>`;

/** The bytes of a ZIP with these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The bytes of a workbook as Excel would lay it out. */
export function workbookOf(sheet: Sheet): Promise<Buffer> {
  const { rows, strings = '', styles = '', workbook = '', parts = {} } = sheet;
  const { sheets = '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>' } = sheet;
  return zipOf({
    'xl/workbook.xml': wrapped('workbook', `${workbook}<sheets>${sheets}</sheets>`),
    'xl/_rels/workbook.xml.rels': wrapped(
      'Relationships',
      '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/>',
    ),
    'xl/worksheets/sheet1.xml': wrapped('worksheet', `<sheetData>${rows}</sheetData>`),
    'xl/sharedStrings.xml': wrapped('sst', strings),
    'xl/styles.xml': wrapped('styleSheet', styles),
    ...parts,
  });
}
