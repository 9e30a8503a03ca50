import { useState } from "react";
import type { Level } from "../../api/types.ts";
import type { Selection } from "../../grid/selection.ts";
import { useStable } from "../../grid/useStable.ts";
import { navigate, setHashQuery } from "../../url/hash.ts";
import { levels } from "./levels.ts";
import type { AdsView } from "./viewState.ts";

type Selected = Partial<Record<Level, Selection>>;

/** What is selected at each level; going to a level below turns the selection into its filter. */
export function useLevels(level: Level, view: AdsView) {
  const [selected, setSelected] = useState<Selected>({});
  const select = useStable((at: Level, selection: Selection) =>
    setSelected((before) => ({ ...before, [at]: selection })),
  );
  const goTo = useStable((next: Level, chosen?: Selection) => {
    const from = chosen ?? selected[level] ?? new Set<string>();
    const down = levels.indexOf(next) > levels.indexOf(level);
    const params = new URLSearchParams(location.hash.split("?")[1] ?? "");
    if (down && from.size > 0 && level !== "ads") params.set(level, [...from].join(","));
    if (down && level === "campaigns" && from.size > 0) params.delete("adsets");
    if (chosen) select(level, chosen);
    if (params.get("delivery")) params.delete("delivery");
    navigate(params.size > 0 ? `/ads/${next}?${params}` : `/ads/${next}`);
  });
  const clearParent = useStable((at: "campaigns" | "adsets") => {
    select(at, new Set());
    setHashQuery({ [at]: null });
  });
  return { selected, select, goTo, clearParent, view };
}
