// Another language, the same choice at the same step.
import { giveIds } from './ballots.ts';
import { find, onPress } from './find.ts';
import { show } from './steps.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
const fields = () => [
  ...document.querySelectorAll<Field>('section input:not([type=hidden]), section textarea'),
];
const nameOf = ({ name, value }: Field) => (name === 'comment' ? name : name + value);

async function switchTo(link: HTMLAnchorElement): Promise<void> {
  const chosen = new Map(
    fields().map((field) => [nameOf(field), 'checked' in field ? field.checked : field.value]),
  );
  try {
    const answer = await fetch(link.href);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!find('section[data-step]', next)) throw new Error();
    document.documentElement.lang = next.documentElement.lang;
    document.documentElement.dir = next.documentElement.dir;
    document.title = next.title;
    document.body.replaceWith(next.body);
  } catch {
    location.assign(link.href);
    return;
  }
  const address = new URL(location.href);
  address.searchParams.set('language', link.hreflang);
  history.replaceState(history.state, '', address);
  giveIds();
  show(false);
  for (const field of fields()) {
    const was = chosen.get(nameOf(field));
    if (typeof was === 'string') field.value = was;
    else if (was !== undefined && 'checked' in field) field.checked = was;
  }
}

onPress('[hreflang]', (link) => void switchTo(link));
