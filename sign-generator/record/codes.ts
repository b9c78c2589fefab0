// The codes of the signs that are to be recorded: those typed, and those in the column `code` of lists.
import { atPlace, SignFailure } from '../failure.ts';
import { readCode } from '../sign.ts';
import { readTable } from '../source/table.ts';
import { recordText } from '../text/record.ts';
import { sourceText } from '../text/sources.ts';

/** As people and manifests write them: with spaces or dashes. */
const codeIn = (written: string): string => readCode(written.replace(/[\s-]/gu, ''));

/** Returns each code once. Throws a SignFailure for one that is none, with its row, and for a list without codes. */
export async function listCodes(
  typed: readonly string[],
  files: readonly string[],
): Promise<readonly string[]> {
  const codes = new Set(typed.map(codeIn));
  for (const file of files) {
    let rows = 0;
    for await (const { number, cells } of readTable(file)) {
      const written = cells.get('code');
      if (written === undefined) throw new SignFailure(recordText.noCode(file, number));
      codes.add(atPlace(sourceText.row(number), () => codeIn(written)));
      rows += 1;
    }
    if (rows === 0) throw new SignFailure(sourceText.noSigns(file));
  }
  return [...codes];
}
