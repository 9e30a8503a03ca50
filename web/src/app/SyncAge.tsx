import { useIsFetching, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { api } from "../api/endpoints.ts";
import { ApiError } from "../api/errors.ts";
import { queries } from "../api/queries.ts";
import type { Level } from "../api/types.ts";
import { age } from "../i18n/format.ts";
import { frameText as t } from "../i18n/frame.ts";
import { Button } from "../ui/Button.tsx";
import { toast } from "../ui/toasts.ts";
import styles from "./TopBar.module.css";

const levels: readonly Level[] = ["campaigns", "adsets", "ads"];

/** How old the shown data is, and a button that asks Meta again. */
export function SyncAge() {
  const client = useQueryClient();
  const { data } = useQuery({ ...queries.objects("campaigns") });
  const loading = useIsFetching({ queryKey: ["insights"] }) > 0;
  const [busy, setBusy] = useState(false);
  const now = useNow();
  const seconds = data ? Math.max(0, (now - Date.parse(data.asOf)) / 1_000) : 0;

  const refresh = async () => {
    setBusy(true);
    try {
      const tables = await Promise.all(levels.map((level) => api.objects(level, true)));
      levels.forEach((level, index) => {
        client.setQueryData(["objects", level], tables[index]);
      });
      await client.invalidateQueries({ queryKey: ["insights"] });
      toast({ tone: "ok", text: t.refreshed });
    } catch (thrown) {
      const error = ApiError.from(thrown);
      toast({ tone: "bad", text: error.title, detail: error.fix ?? error.message });
    } finally {
      setBusy(false);
    }
  };

  return (
    <span className={styles.sync}>
      <Button
        look="icon"
        size="small"
        aria-label={t.refresh}
        isDisabled={busy}
        onPress={() => void refresh()}
      >
        <RefreshCw size={14} aria-hidden="true" className={busy || loading ? styles.spinning : undefined} />
      </Button>
      {data && t.synced(age(seconds))}
    </span>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
