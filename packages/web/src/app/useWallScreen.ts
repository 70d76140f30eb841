import { useIdle, useMediaQuery } from '@mantine/hooks';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Ms without pointer and keys after which a large screen counts as a wall. */
const patience = 60_000;

/**
 * Whether the page is drawn for a wall: asked for by `?screen=wall`, or where the loop stands on a large screen that
 * nobody touches.
 */
export function useWallScreen(): { readonly isWall: boolean; leave(): void } {
  const { history } = useRouter();
  const isAsked = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('screen') === 'wall' });
  const isLoop = useLocation({ select: ({ pathname }) => pathname === '/' });
  const isLarge = useMediaQuery('(min-width: 120em)') ?? false;
  // A phone that was sent the address of a wall shows the page as phones do.
  const isSmall = useMediaQuery('(max-width: 63.99em)') ?? false;
  const isIdle = useIdle(patience, { initialState: false });
  const leave = useCallback(() => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    const address = new URL(window.location.href);
    if (!address.searchParams.has('screen')) return;
    address.searchParams.delete('screen');
    history.replace(`${address.pathname}${address.search}`);
  }, [history]);
  return { isWall: (isAsked && !isSmall) || (isLoop && isLarge && isIdle), leave };
}
