/** What compiled JSX of views from outside imports. */

export { Fragment, jsx, jsxs } from 'react/jsx-runtime';
