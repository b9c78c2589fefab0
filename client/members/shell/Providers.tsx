// What everything inside may do: ask the API, know who is signed in, ask questions and say what was done.
import type { ReactNode } from 'react';
import { Questions } from '../parts/questions.tsx';
import { Status } from '../parts/status.tsx';
import { Confirming } from '../session/Confirming.tsx';
import { Connection } from '../session/Connection.tsx';
import { Session } from '../session/Session.tsx';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <Status>
      <Questions>
        <Connection>
          <Session>
            <Confirming>{children}</Confirming>
          </Session>
        </Connection>
      </Questions>
    </Status>
  );
}
