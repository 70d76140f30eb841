/** The app over a hub in the page's own memory: for component tests, screenshots, and work without a hub. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App.tsx';
import { type FakeTeamHub, fakeTeamHub } from './fakeTeamHub.ts';

declare global {
  interface Window {
    /** For tests: what happens on the hub. */
    fixture: FakeTeamHub;
    /** Posts that a test holds back. */
    held: ReturnType<FakeTeamHub['holdPosts']>;
  }
}

const asked = new URLSearchParams(window.location.search).get('as');
window.fixture = fakeTeamHub({ signedIn: asked === null, setupNeeded: asked === 'first' });
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <App transport={window.fixture.transport} />
  </StrictMode>,
);
