import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that never changes its identity and always runs the newest code. */
export function useStable<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const newest = useRef(run);
  useLayoutEffect(() => {
    newest.current = run;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
