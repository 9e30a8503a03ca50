import { useEffect, useState } from "react";

/** Long enough to wait for the end of a word: each search is a request to Meta, which counts them. */
const PAUSE_MS = 250;

/** A text once nobody types in it any more. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
