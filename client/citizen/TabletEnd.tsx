// How a visit to a tablet ends: thanks, or the question whether somebody is still there.
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

type Props = { context: PageContext; name: string; urgentPhone: string | null };

/** Where the script counts the seconds down. */
const blank = '#';

/** Both tell how long is left, and give more time whenever it is asked for (WCAG 2.2.1). The number is not a link here. */
export function TabletEnd({ context, name, urgentPhone }: Props) {
  const { page, tablet, thanks } = context.texts;
  const countdown = (text: string) => {
    const filled = say(text, { seconds: blank });
    return <p data-countdown={filled} />;
  };
  return (
    <>
      <template data-step="thanks">
        <section data-step="thanks" data-title={thanks.title}>
          <p className="about">{name}</p>
          <h1 tabIndex={-1}>{thanks.heading}</h1>
          <p className="lead" data-received={tablet.received} data-saved={tablet.saved} />
          {urgentPhone && <p>{say(page.urgent, { phone: urgentPhone.replaceAll(' ', '\u00a0') })}</p>}
          {countdown(tablet.next)}
          <button type="button" data-clear="">
            {tablet.done}
          </button>
          <button type="button" className="quiet" data-longer="">
            {tablet.more}
          </button>
        </section>
      </template>
      <template data-step="idle">
        <dialog aria-labelledby="idle">
          <h2 id="idle">{tablet.idle}</h2>
          {countdown(tablet.idleLead)}
          <button type="button" data-longer="">
            {tablet.stay}
          </button>
          <button type="button" className="quiet" data-clear="">
            {tablet.clear}
          </button>
        </dialog>
      </template>
    </>
  );
}
