import type { NodeLevel } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { Button } from "../../ui/Button.tsx";
import { setHashQuery } from "../../url/hash.ts";
import styles from "./EmptyRows.module.css";

/** What stands in the grid when no row does: why, and the one thing to do. */
export function EmptyRows({ node, filtered }: { node: NodeLevel; filtered: boolean }) {
  return (
    <div className={styles.empty}>
      <p>{filtered ? t.noMatch : t.emptyTitle(node)}</p>
      {filtered && (
        <Button onPress={() => setHashQuery({ q: null, delivery: null, campaigns: null, adsets: null })}>
          {t.clearFilters}
        </Button>
      )}
    </div>
  );
}
