/** The app over a hub in the page's own memory: for component tests, screenshots, and work without a hub. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App.tsx';
import { type FakeTeamHub, fakeTeamHub } from './fakeTeamHub.ts';
import type { Given } from './given.ts';
import { plain } from './plain/index.ts';
import { punchCard } from './punchCard.ts';
import { sampler } from './sampler/index.ts';

declare global {
  interface Window {
    /** For tests: what happens on the hub. */
    fixture: FakeTeamHub;
    /** Stands before the page is loaded. */
    given?: Given;
    /** Posts that a test holds back. */
    held: ReturnType<FakeTeamHub['holdPosts']>;
  }
}

const search = new URLSearchParams(window.location.search);
const asked = search.get('as');
window.fixture = fakeTeamHub({
  signedIn: asked === null,
  setupNeeded: asked === 'first',
  given: window.given ?? null,
});
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <App
      transport={window.fixture.transport}
      views={search.has('views') || window.given ? [sampler, plain, punchCard] : []}
    />
  </StrictMode>,
);
