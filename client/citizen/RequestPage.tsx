// The page on which a citizen reports what is broken at a place; what was written stands in it again where it was not handed over.
import type { RequestPageQuery, SendRequestMutation } from '../generated/operations.ts';
import { unbroken } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { telephone } from '../parts/page/ContactCard.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { RequestForm, type Written } from './RequestForm.tsx';
import { RequestTaken } from './RequestTaken.tsx';

export const REQUEST_PAGE = /* GraphQL */ `
  query RequestPage($slug: String!, $id: ID!, $language: String!) {
    location(municipality: $slug, id: $id) {
      id
      name(language: $language)
      address(language: $language)
      requestChannel(language: $language) {
        isTakenHere
        phone
      }
      requestForm {
        attributes {
          code
          kind
          question
          hint
          isRequired
          isTold
          choices {
            key
            name
          }
        }
        takesPhoto
      }
      municipality {
        ...Masthead
        requestHost
      }
    }
  }
  ${MASTHEAD}
`;

/** What came of a form; CROWDED: too many came in this minute, and nobody was asked. */
interface SentRequest {
  readonly written: Written;
  readonly hadPhoto: boolean;
  readonly outcome: SendRequestMutation['sendServiceRequest'] | { readonly __typename: 'CROWDED' };
}

export type RequestProps = { context: PageContext; data: RequestPageQuery; sent?: SentRequest | undefined };

type Failed = keyof PageContext['texts']['request']['notTaken'];

/** What failed; null: nothing did, or what is wrong stands at its field. */
function failureOf(outcome: SentRequest['outcome'] | undefined): Failed | null {
  if (outcome?.__typename === 'CROWDED') return 'CROWDED';
  if (outcome?.__typename !== 'ServiceRequestNotTaken') return null;
  const { failure } = outcome;
  // Of which hosts are listed a citizen knows nothing.
  return failure === null || failure === 'NOT_LISTED' ? 'CLOSED' : failure;
}

/** That there is no such page where the city takes no reports of the place. */
export function RequestPage({ context, data: { location }, sent }: RequestProps) {
  if (!location?.requestChannel?.isTakenHere) return <ErrorPage context={context} problem="notFound" />;
  const { request } = context.texts;
  const { id, name, address, municipality, requestChannel, requestForm: form } = location;
  const back = `/results/${municipality.slug}/${id}`;
  const outcome = sent?.outcome;
  const taken = outcome?.__typename === 'ServiceRequestTaken' ? outcome : null;
  const failed = form === null ? 'CLOSED' : failureOf(outcome);
  const title = taken ? request.taken : say(request.title, { place: name });
  const host = municipality.requestHost ?? '';
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="reading"
      beside="request"
      ownScript={!taken && form?.takesPhoto ? context.assets.photo : undefined}
    >
      <p className="about">{[name, address].filter(Boolean).join(', ')}</p>
      <h1 tabIndex={-1}>{taken ? request.taken : request.heading}</h1>
      {failed && (
        <div className="notice" role="alert">
          <p>{request.notTaken[failed]}</p>
          {requestChannel.phone && (
            <p>
              <a href={telephone(requestChannel.phone)}>
                {say(request.call, { phone: unbroken(requestChannel.phone) })}
              </a>
            </p>
          )}
          {sent && form && <p>{request.stays}</p>}
        </div>
      )}
      {taken && <RequestTaken context={context} slug={municipality.slug} taken={taken} />}
      {!taken && sent?.hadPhoto && <p className="missing">{request.photoAgain}</p>}
      {!taken && form && (
        <>
          <p>{say(request.lead, { municipality: municipality.name, host })}</p>
          <RequestForm
            context={context}
            action={`${back}/request`}
            form={form}
            written={sent?.written}
            faults={outcome?.__typename === 'Invalid' ? outcome.faults : []}
          />
        </>
      )}
      <p className="onward">
        {!taken && <a href={link(context, `/results/${municipality.slug}/request`)}>{request.follow}</a>}
        <a href={link(context, back)}>{request.back}</a>
      </p>
    </Layout>
  );
}
