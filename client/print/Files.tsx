// The files of an order: all of them at once, each of them, and how to know that they are the same as before.
import { fileSize } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say, sayCount } from '../text/say.ts';
import { posterName } from './poster-name.ts';
import type { OfferedFile, ShopPage } from './shop-page.ts';

export function Files({ context: { language }, order, base, files, differs }: ShopPage) {
  const texts = printIn(language);
  const words = texts.files;
  const nameOf = ({ kind, volume, poster: at }: OfferedFile): string => {
    const poster = at === null ? undefined : order.posters[at];
    if (poster)
      return say(kind === 'poster' ? words.poster : words.posterProof, {
        poster: posterName(poster, language),
      });
    if (kind === 'manifest' && order.posters.length > 0) return words.posterList;
    return kind === 'volume' ? say(words.volume, { number: String(volume?.number ?? 1) }) : words[kind];
  };
  const detailOf = ({ name, kind, volume, poster, bytes }: OfferedFile): string =>
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
      ...(kind === 'poster' && poster !== null
        ? [sayCount(texts.pieces, order.posters[poster]?.quantity ?? 0, language)]
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
