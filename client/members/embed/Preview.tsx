// What another site will show, on a light page and on a dark one.
import type { EmbedTheme } from '../../generated/operations.ts';
import { BADGE, buttonStyle } from '../../parts/embed/html.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useEmbedTexts } from './texts.ts';
import type { Embedded, Kind } from './useEmbed.ts';

type Props = { embed: Embedded; kind: Kind; theme: EmbedTheme };

export function Preview({ embed, kind, theme }: Props) {
  const texts = useEmbedTexts();
  return (
    <section>
      <h2>{texts.preview}</h2>
      <div className="embed-grounds">
        {(['light', 'dark'] as const).map((ground) => (
          <figure key={ground} className={`embed-ground ${ground}`}>
            <figcaption>{ground === 'light' ? texts.onLight : texts.onDark}</figcaption>
            <Shown embed={embed} kind={kind} theme={theme} ground={ground} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** As the HTML says it, but that it leads nowhere. */
function Shown({ embed, kind, theme, ground }: Props & { ground: 'light' | 'dark' }) {
  const { colour } = useMembership().municipality;
  if (kind === 'link') return <u>{embed.see}</u>;
  if (kind === 'badge') {
    const picture = ground === 'light' ? embed.onLight : embed.onDark;
    return (
      <img
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        alt={embed.see}
        width={BADGE.width}
        height={BADGE.height}
      />
    );
  }
  const style = Object.entries(buttonStyle(colour, theme === 'DARK' ? 'dark' : 'light'));
  return (
    <span
      ref={(element) => {
        // From the script, because the content security policy allows no style inside the page.
        for (const [name, value] of style) element?.style.setProperty(name, value);
      }}
    >
      {embed.rate}
    </span>
  );
}
