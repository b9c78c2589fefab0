// The page for other sites: of what, which of badge, button and link, how it will look there, and its HTML to copy; and for a screen in a lobby.
import { languageName } from '../../text/formats.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { Preview } from './Preview.tsx';
import { useEmbedTexts } from './texts.ts';
import { ABOUTS, KINDS, THEMES, useEmbed, type Embedded } from './useEmbed.ts';
import '../style/embed.css';

export function Embed() {
  const texts = useEmbedTexts();
  const { form, isChosen, embed, error, refetch, html } = useEmbed();
  const { kind, about } = form.values;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Chosen form={form} name={embed?.name ?? ''} />
      {!isChosen && <p className="hint">{texts.choose}</p>}
      {isChosen && <Unanswered answer={embed} error={error} onRetry={refetch} />}
      {embed && html === null && (
        <p className="notice">{about === 'place' ? texts.noCode : texts.onlyPlace}</p>
      )}
      {embed && html && (
        <>
          {kind === 'button' && <p className="hint">{texts.fromAfar}</p>}
          <Preview embed={embed} kind={kind} theme={form.values.theme} />
          <Html html={html} />
          <p className="hint">{texts.private}</p>
        </>
      )}
      {embed && about !== 'service' && <Screen embed={embed} isPlace={about === 'place'} />}
    </>
  );
}

// A style in an element cannot ask what its reader likes.
const BUTTON_THEMES = ['LIGHT', 'DARK'] as const satisfies readonly (typeof THEMES)[number][];

function named<Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) {
  return ids.map((id) => ({ id, name: names[id] }));
}

type ChosenProps = { form: ReturnType<typeof useEmbed>['form']; name: string };

/** `name`: of the place that the address named by its id alone. */
function Chosen({ form, name }: ChosenProps) {
  const texts = useEmbedTexts();
  const { languages } = useMembership().municipality;
  const { about, category, kind, language, theme } = form.values;
  const { lists } = usePlaceLists({ settlement: null, category: null });
  const places = form.field('location');
  return (
    <div className="embed-chosen">
      <Choice
        label={texts.about}
        value={about}
        onChange={(about) => form.set({ about })}
        options={named(ABOUTS, texts.abouts)}
      />
      {about === 'service' && (
        <Choice
          label={texts.service}
          value={category}
          onChange={(category) => form.set({ category })}
          options={[{ id: '', name: '–' }, ...(lists?.categories ?? [])]}
        />
      )}
      <Choice
        label={texts.kind}
        value={kind}
        onChange={(kind) => form.set({ kind })}
        options={named(KINDS, texts.kinds)}
      />
      {languages.length > 1 && (
        <Choice
          label={texts.language}
          value={language}
          onChange={(language) => form.set({ language })}
          options={languages.map((id) => ({ id, name: languageName(id) }))}
        />
      )}
      {kind !== 'link' && (
        <Choice
          label={texts.theme}
          value={kind === 'button' && theme === 'READER' ? 'LIGHT' : theme}
          onChange={(theme) => form.set({ theme })}
          options={named(kind === 'button' ? BUTTON_THEMES : THEMES, texts.themes)}
        />
      )}
      {about === 'place' && (
        <PlacesField
          label={texts.place}
          isSingle
          {...places}
          value={places.value.map((place) => ({ ...place, name: place.name || name || place.id }))}
        />
      )}
    </div>
  );
}

/** Where a browser on a screen is led to: the display of the city, or of a place by the code of its sign. */
function Screen({ embed: { page, vote }, isPlace }: { embed: Embedded; isPlace: boolean }) {
  const texts = useEmbedTexts();
  const code = vote === null ? null : new URL(vote).pathname.split('/').at(-1);
  if (isPlace && code === null) return null;
  const { origin, pathname, search } = new URL(page);
  const address = `${origin}${isPlace ? `/display/${code}` : `${pathname}/display`}${search}`;
  return (
    <section>
      <h2>{texts.screen}</h2>
      <p>{texts.screenLead}</p>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      </p>
    </section>
  );
}

function Html({ html }: { html: string }) {
  const texts = useEmbedTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(html);
    tell(texts.copied);
  };
  return (
    <section>
      <h2>{texts.html}</h2>
      <p>{texts.htmlLead}</p>
      <p className="key">
        <code>{html}</code>
      </p>
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && (
        <div className="actions">
          <Button weight="main" onPress={copy}>
            {texts.copy}
          </Button>
        </div>
      )}
    </section>
  );
}
