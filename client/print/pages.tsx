// The one door to the print shop's pages: what they ask of GraphQL, and their complete HTML documents.
import { OrderPage, SHOP_ORDER_PAGE } from './OrderPage.tsx';
import type { ShopPage } from './shop-page.ts';
import type { PageContext } from '../parts/page/context.ts';
import { document } from '../parts/page/document.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { printIn } from '../text/print.ts';

export type { ShopPage } from './shop-page.ts';
export { printIn };

/** What became of whatever a shop tells. */
const SHOP_TOLD = /* GraphQL */ `
  fragment ShopTold on ReportOrderResult {
    __typename
    ... on OrderNotReported {
      obstacle
    }
    ... on Invalid {
      faults {
        field
        fault
      }
    }
  }
`;

const REPORT_ORDER = /* GraphQL */ `
  mutation ReportOrder($input: ReportOrderInput!) {
    outcome: reportOrder(input: $input) {
      ...ShopTold
    }
  }
  ${SHOP_TOLD}
`;

const HOLD_ORDER = /* GraphQL */ `
  mutation HoldOrder($input: HoldOrderInput!) {
    outcome: holdOrder(input: $input) {
      ...ShopTold
    }
  }
  ${SHOP_TOLD}
`;

const UNDO_REPORT = /* GraphQL */ `
  mutation UndoOrderReport($input: UndoOrderReportInput!) {
    outcome: undoOrderReport(input: $input) {
      ...ShopTold
    }
  }
  ${SHOP_TOLD}
`;

export const shopPages = {
  order: { operation: SHOP_ORDER_PAGE, render: (page: ShopPage) => document(<OrderPage {...page} />) },
  report: { operation: REPORT_ORDER },
  hold: { operation: HOLD_ORDER },
  undo: { operation: UNDO_REPORT },
  notice: { render: (props: NoticeProps) => document(<NoticePage {...props} />) },
};

export interface NoticeProps {
  readonly context: PageContext;
  readonly about: 'gone' | 'noFile' | 'soon' | 'failed' | 'notNow' | 'suspended';
  /** The address of the order's page; null where there is none. */
  readonly base: string | null;
}

/** Seconds after which the page of files that are made asks again. */
export const AGAIN_SECONDS = 4;

/**
 * A page in place of an order or of its files: a link that leads to none, files that are made in a moment, or cannot be, and
 * what did not happen.
 */
function NoticePage({ context, about, base }: NoticeProps) {
  const texts = printIn(context.language);
  const { title, lead } = texts[about];
  return (
    <Layout
      context={context}
      title={title}
      shape="paper"
      refresh={about === 'soon' ? AGAIN_SECONDS : undefined}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p>{lead}</p>
      {about === 'soon' && (
        <a className="button" href={context.path}>
          {texts.soon.again}
        </a>
      )}
      {base && (
        <p>
          <a href={base}>{texts.back}</a>
        </p>
      )}
    </Layout>
  );
}
