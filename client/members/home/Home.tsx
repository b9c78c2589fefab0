// The home: what waits for whoever signed in, and then what the role is there for.
import { Suspense } from 'react';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import type { CityNowProps } from './CityNow.tsx';
import { LatestDone } from './LatestDone.tsx';
import type { MyPlacesProps } from './MyPlaces.tsx';
import { useHomeTexts } from './texts.ts';
import { useOwn } from '../shell/useOwn.ts';
import { Waiting } from './Waiting.tsx';
import '../style/results.css';
import '../style/overview.css';
import '../style/home.css';

// Each role sees some of them.
const CityNow = lazyComponent<CityNowProps>(async () => (await import('./CityNow.tsx')).CityNow);
const FirstSteps = lazyComponent(async () => (await import('./FirstSteps.tsx')).FirstSteps);
const HomeGoals = lazyComponent(async () => (await import('../goals/HomeGoals.tsx')).HomeGoals);
const LatestAlerts = lazyComponent(async () => (await import('./LatestAlerts.tsx')).LatestAlerts);
const MyPlaces = lazyComponent<MyPlacesProps>(async () => (await import('./MyPlaces.tsx')).MyPlaces);

export function Home() {
  const { title } = useHomeTexts();
  const { role } = useMembership();
  const own = useOwn();
  const setsUp = useMay('MEMBERS_MANAGE');
  const readsGoals = useMay('REPORTS_READ');
  return (
    <article className="results home wide">
      <Title>{title}</Title>
      {/* Cards of one's own places take the whole width: beside what was done they would stand in one long column. */}
      <div className={own ? 'wide' : 'wide sides'}>
        <div>
          <Waiting />
          <Suspense>
            {own ? (
              <MyPlaces own={own} />
            ) : role === 'ANALYST' ? (
              <>
                <LatestAlerts />
                <CityNow parts={['day', 'changed']} />
              </>
            ) : (
              <CityNow parts={['day', 'poorest', 'changed']} />
            )}
          </Suspense>
        </div>
        <div>
          <Suspense>{setsUp && <FirstSteps />}</Suspense>
          <LatestDone />
          <Suspense>
            {!own && (
              <CityNow
                parts={['services']}
                visitedOf={role === 'ANALYST' ? ['services'] : ['services', 'poorest']}
              />
            )}
            {!own && role !== 'ANALYST' && readsGoals && <HomeGoals />}
          </Suspense>
        </div>
      </div>
    </article>
  );
}
