// Joins short texts to pieces that are worth a step of a stream each: a step costs more than the text of a row.

/** Characters of a piece: about ten rows to fifty. */
const ENOUGH = 16_384;

/** The same text in fewer pieces. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < ENOUGH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
