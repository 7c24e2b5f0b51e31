import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the page as the server drew it, true once it has come alive: nothing is offered that would not work yet. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
