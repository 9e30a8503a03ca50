import { useEffect, useState } from "react";

/** Long enough to wait for the end of a word: each search is a request to Meta, which counts them. */
const PAUSE_MS = 250;

/** A value once nobody changes it any more. Values that are made anew each time never settle. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
