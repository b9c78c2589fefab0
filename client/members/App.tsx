// The members' app: which page is where.
import { Route, Routes } from 'react-router';
import { Questions } from './parts/questions.tsx';
import { Status } from './parts/status.tsx';
import { NotFound } from './shell/NotFound.tsx';

/** Everything inside may ask questions and say what was done. */
export function App() {
  return (
    <Status>
      <Questions>
        <Routes>
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Questions>
    </Status>
  );
}
