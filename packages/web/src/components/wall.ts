/** Whether the page hangs on a wall: read from afar, touched by nobody. */

import { createContext, useContext } from 'react';

export const WallContext = createContext(false);

export function useWall(): boolean {
  return useContext(WallContext);
}
