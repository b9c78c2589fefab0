// What is printed, in the words of a print shop, and what it looks like.
import { unbrokenUnits, wholeNumber } from '../text/formats.ts';
import { printIn } from '../text/print.ts';
import { say, sayCount } from '../text/say.ts';
import { posterName } from './poster-name.ts';
import type { ShopPage } from './shop-page.ts';

export function Specification({ context: { language }, order, base, files }: ShopPage) {
  const texts = printIn(language);
  const words = texts.specification;
  const { specification: spec, quantities } = order;
  const { lamination, corners, fixing, packing, outdoorYears } = order.finishing;
  const { finishing } = texts;
  const size = (sides: { readonly width: number; readonly height: number }) => ({
    width: String(sides.width),
    height: String(sides.height),
  });
  const volumes = files.filter(({ kind }) => kind === 'volume').length;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.format, [say(words.trimmed, size(spec))]],
    ...(spec.isFolded ? [[words.fold, [words.foldValue]] as const] : []),
    [words.bleed, [say(words.bleedValue, { bleed: String(spec.bleed) })]],
    [words.material, [unbrokenUnits(spec.material)]],
    ...(lamination ? [[words.lamination, [finishing.laminations[lamination]]] as const] : []),
    ...(corners ? [[words.corners, [finishing.corners[corners]]] as const] : []),
    ...(fixing ? [[words.fixing, [finishing.fixings[fixing]]] as const] : []),
    ...(outdoorYears
      ? [[words.outdoor, [sayCount(words.outdoorValue, outdoorYears, language)]] as const]
      : []),
    ...(packing ? [[words.packing, [finishing.packings[packing]]] as const] : []),
    [words.colours, [words.coloursValue]],
    [
      words.quantity,
      [
        ...quantities.map(({ signs, quantity }) =>
          say(words.quantityValue, {
            signs: sayCount(texts.signs, signs, language),
            quantity: wholeNumber(quantity, language),
          }),
        ),
        ...order.posters.map((poster) =>
          say(words.quantityValue, {
            signs: posterName(poster, language),
            quantity: wholeNumber(poster.quantity, language),
          }),
        ),
      ],
    ],
    [words.standard, [spec.standard]],
    [words.condition, [say(words.conditionValue, { condition: spec.condition })]],
    [words.ink, [say(words.inkValue, { ink: String(spec.mostInk) })]],
    [words.marks, [spec.hasMarks ? words.marksYes : words.marksNo]],
    ...(spec.cutName ? [[words.cut, [say(words.cutValue, { name: spec.cutName })]] as const] : []),
    ...(spec.tactilePlate
      ? [[words.tactile, [say(words.tactileValue, { name: spec.tactilePlate })]] as const]
      : []),
    ...(spec.sheet ? [[words.sheet, [say(words.sheetValue, size(spec.sheet))]] as const] : []),
    ...(volumes > 0 ? [[words.volumes, [sayCount(words.volumesValue, volumes, language)]] as const] : []),
  ];
  const pictureOf = (at: number | null): string => {
    const poster = at === null ? undefined : order.posters[at];
    if (poster) return posterName(poster, language);
    return say(texts.picture, { format: `${spec.width} × ${spec.height}` });
  };
  const proofs = files.filter(({ kind }) => kind === 'proof');
  return (
    <section>
      <h2>{words.title}</h2>
      <div className="sheet">
        <dl className="facts">
          {facts.map(([name, values]) => (
            <div key={name}>
              <dt>{name}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
        {proofs.map(({ name, poster }) => (
          <figure key={name} className="proof">
            <img src={`${base}/${name}`} width={spec.width} height={spec.height} alt={pictureOf(poster)} />
          </figure>
        ))}
      </div>
    </section>
  );
}
