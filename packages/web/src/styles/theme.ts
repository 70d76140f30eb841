/** Mantine in the colours and measures of the look. Everything of ours takes `var(--tl-…)` from styles/look.css. */

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Hex, because Mantine computes with them. */
const palette: Readonly<Record<string, MantineColorsTuple>> = {
  iris: ['#f6f6fe', '#eae9ff', '#d8d6fe', '#b5a8ff', '#a99dff', '#785be5', '#6a44da', '#6344c9', '#482e99', '#2e1c66'],
  ok: ['#effaf5', '#dcf1e8', '#bfe5d5', '#97d3bb', '#69c0a1', '#31a984', '#199d78', '#017255', '#00553f', '#013728'],
  bad: ['#fff4f3', '#ffe4e1', '#ffcdc8', '#ffaba3', '#ff827a', '#f64f4e', '#d41828', '#c3222a', '#8a0013', '#5d0009'],
  warn: ['#fef5ec', '#f9e8d6', '#f2d5b5', '#e8bb88', '#efa524', '#c98002', '#a56802', '#935a0f', '#653e01', '#422700'],
  run: ['#eff8ff', '#dbeefd', '#bee0fa', '#96cbf3', '#68b5eb', '#349bdb', '#0177b4', '#036da1', '#004d75', '#00314d'],
  gray: ['#f5f5f8', '#f2f2f6', '#e5e5e9', '#dadae0', '#cecfd5', '#a8a8b1', '#888892', '#696974', '#4e4f5a', '#1b1b24'],
  dark: ['#ededf1', '#b1b2ba', '#8f909a', '#6a6b76', '#35363f', '#23232a', '#1a1a21', '#111117', '#0b0b0f', '#050508'],
};

export const theme = createTheme({
  fontFamily: 'var(--tl-font)',
  fontFamilyMonospace: 'var(--tl-mono)',
  primaryColor: 'iris',
  primaryShade: { light: 6, dark: 5 },
  white: '#ffffff',
  black: '#1b1b24',
  colors: palette,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3334', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--tl-shadow-1)',
    sm: 'var(--tl-shadow-1)',
    md: 'var(--tl-shadow-2)',
    lg: 'var(--tl-shadow-3)',
    xl: 'var(--tl-shadow-3)',
  },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '120em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // Filled is said where it is meant: one in a pane.
    Button: { defaultProps: { variant: 'default' } },
    Menu: {
      defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 140, transition: 'pop-top-left' } },
    },
    Popover: { defaultProps: { shadow: 'lg', radius: 'md', transitionProps: { duration: 140, transition: 'pop' } } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 220 } } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--tl-surface)',
  '--mantine-color-text': 'var(--tl-text-1)',
  '--mantine-color-dimmed': 'var(--tl-text-3)',
  '--mantine-color-placeholder': 'var(--tl-text-3)',
  '--mantine-color-default-border': 'var(--tl-line-strong)',
  '--mantine-color-default-hover': 'var(--tl-hover)',
  '--mantine-color-anchor': 'var(--tl-tag)',
  '--mantine-color-error': 'var(--tl-bad)',
};

export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: { ...shared, '--mantine-color-default': 'var(--tl-raised)' },
});
