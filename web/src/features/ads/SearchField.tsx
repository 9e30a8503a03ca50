import { Search } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { adsText as t } from "../../i18n/ads.ts";
import { setHashQuery } from "../../url/hash.ts";
import styles from "./Toolbar.module.css";

/** Long enough that a word is one step, short enough to feel immediate. */
const PAUSE_MS = 60;

/** The search over the rows; `/` leads here. */
export function SearchField({ field, value }: { field: RefObject<HTMLInputElement | null>; value: string }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => setHashQuery({ q: text }, { replace: true }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <div className={styles.search}>
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t.search}
        placeholder={t.searchHint}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text === "" && (
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      )}
    </div>
  );
}
