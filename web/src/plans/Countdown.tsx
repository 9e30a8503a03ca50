import { useEffect, useState } from "react";
import { untilThen } from "../i18n/format.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Notice } from "../ui/Notice.tsx";
import type { Wait } from "./runNews.ts";

/** Why a run waits, and how long still. */
export function Countdown({ wait }: { wait: Wait }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((Date.parse(wait.until) - now) / 1_000));
  return <Notice tone="info" title={t.waiting(wait.why, untilThen(seconds))} />;
}
