import { useQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { queries } from "../api/queries.ts";
import type { UsageWait } from "../api/types.ts";
import { waitOf } from "../api/waits.ts";
import { untilThen } from "../i18n/format.ts";
import { frameText as t } from "../i18n/frame.ts";
import { useSecondsUntil } from "../ui/useSecondsUntil.ts";
import styles from "./TopBar.module.css";

/** How much of Meta's limits is used; while calls are held back, how long still. */
export function ApiUse({ account }: { account: string }) {
  const { data } = useQuery(queries.usage());
  const wait = waitOf(data, account);
  if (wait) return <Held wait={wait} />;
  const percent = Math.round(Math.max(0, ...(data?.buckets.map((bucket) => bucket.percent) ?? [])));
  if (!data || data.buckets.length === 0) return null;
  return (
    <span className={styles.use} title={t.usageHint(percent)} data-high={percent >= 75 || undefined}>
      {t.usage(percent)}
      <meter className={styles.meter} min={0} max={100} value={percent} aria-label={t.usageHint(percent)} />
    </span>
  );
}

/** Not announced each second: a run that waits says so in its dialog. */
function Held({ wait }: { wait: UsageWait }) {
  const seconds = useSecondsUntil(wait.until);
  return (
    <span className={styles.held} role="timer" title={t.waits[wait.why]}>
      <Hourglass size={14} aria-hidden="true" />
      {t.held(untilThen(seconds))}
    </span>
  );
}
