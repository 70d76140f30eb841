/** What views from outside may need of React DOM: portals and the like, no roots of their own. */

export { createPortal, default, flushSync, preconnect, prefetchDNS, preload, preloadModule, version } from 'react-dom';
