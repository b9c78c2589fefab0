// The one door to the print shop's pages: what they ask of GraphQL, and their complete HTML documents.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { NoticePage, type NoticeProps } from './NoticePage.tsx';
import { OrderPage, SHOP_ORDER_PAGE } from './OrderPage.tsx';
import type { ShopPage } from './shop-page.ts';

export { AGAIN_SECONDS } from './NoticePage.tsx';
export type { NoticeProps } from './NoticePage.tsx';
export type { OfferedFile, ShopPage } from './shop-page.ts';
export { printIn } from '../text/print.ts';

const REPORT_ORDER = /* GraphQL */ `
  mutation ReportOrder($input: ReportOrderInput!) {
    reportOrder(input: $input) {
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
  }
`;

const document = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

export const shopPages = {
  order: { operation: SHOP_ORDER_PAGE, render: (page: ShopPage) => document(<OrderPage {...page} />) },
  report: { operation: REPORT_ORDER },
  notice: { render: (props: NoticeProps) => document(<NoticePage {...props} />) },
};
