import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { queries } from "../../api/queries.ts";
import type { Level } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { Button } from "../../ui/Button.tsx";
import { setHashQuery } from "../../url/hash.ts";
import { nodeOf } from "./levels.ts";
import styles from "./Toolbar.module.css";
import type { AdsView } from "./viewState.ts";

type Parent = "campaigns" | "adsets";

/** The parents that limit the level, each with a button that takes the limit away. */
export function ParentChips({ level, view }: { level: Level; view: AdsView }) {
  const shown: Parent[] =
    level === "campaigns" ? [] : level === "adsets" ? ["campaigns"] : ["campaigns", "adsets"];
  return shown
    .filter((parent) => view[parent].length > 0)
    .map((parent) => <Chip key={parent} parent={parent} ids={view[parent]} />);
}

function Chip({ parent, ids }: { parent: Parent; ids: readonly string[] }) {
  const { data } = useQuery(queries.objects(parent));
  const row = data?.columns.id?.indexOf(ids[0]) ?? -1;
  const name = data?.columns.name?.[row];
  const text = ids.length === 1 && name ? t.chipNamed(String(name)) : t.chip(ids.length, nodeOf[parent]);
  return (
    <span className={styles.chip}>
      <span>{text}</span>
      <Button
        look="icon"
        size="small"
        aria-label={t.removeChip(text)}
        onPress={() => setHashQuery({ [parent]: null })}
      >
        <X size={13} aria-hidden="true" />
      </Button>
    </span>
  );
}
