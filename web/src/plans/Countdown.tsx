import { untilThen } from "../i18n/format.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Notice } from "../ui/Notice.tsx";
import { useSecondsUntil } from "../ui/useSecondsUntil.ts";
import type { Wait } from "./runNews.ts";

/** Why a run waits, and how long still. */
export function Countdown({ wait }: { wait: Wait }) {
  const seconds = useSecondsUntil(wait.until);
  return <Notice tone="info" title={t.waiting(wait.why, untilThen(seconds))} />;
}
