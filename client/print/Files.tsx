// The files of an order: all of them at once, each of them, and how to know that they are the same as before.
import { fileSize } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say, sayCount } from '../text/say.ts';
import type { OfferedFile, ShopPage } from './shop-page.ts';

export function Files({ context: { language }, order, base, files, differs }: ShopPage) {
  const texts = printIn(language);
  const words = texts.files;
  const nameOf = ({ kind, volume }: OfferedFile): string =>
    kind === 'volume' ? say(words.volume, { number: String(volume?.number ?? 1) }) : words[kind];
  const detailOf = ({ name, volume, bytes }: OfferedFile): string =>
    [
      name,
      ...(volume
        ? [
            say(words.volumeOf, {
              signs: sayCount(texts.signs, volume.signs, language),
              pieces: sayCount(texts.pieces, volume.quantity, language),
            }),
          ]
        : []),
      ...(bytes === null ? [] : [fileSize(bytes, language)]),
    ].join(' · ');
  return (
    <section>
      <h2>{words.title}</h2>
      {differs && (
        <p className="notice" role="alert">
          {words.differs}
        </p>
      )}
      <p>{words.lead}</p>
      <p>
        <a className="button" href={`${base}/all.zip`}>
          {words.all}
        </a>
      </p>
      <ul className="plain downloads">
        {files.map((file) => (
          <li key={file.name}>
            <a href={`${base}/${file.name}`}>{nameOf(file)}</a>
            <small>{detailOf(file)}</small>
          </li>
        ))}
      </ul>
      {order.manifestSha256 && order.offered === 'RUN' && (
        <>
          <h3>{words.sum}</h3>
          <p>
            <code className="sum">{order.manifestSha256}</code>
          </p>
          <p className="small">{words.sumLead}</p>
        </>
      )}
    </section>
  );
}
