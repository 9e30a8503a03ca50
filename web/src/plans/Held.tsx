import { useQuery } from "@tanstack/react-query";
import { queries } from "../api/queries.ts";
import { waitOf } from "../api/waits.ts";
import { frameText } from "../i18n/frame.ts";
import { Countdown } from "./Countdown.tsx";
import { useRunWaits } from "./runNews.ts";

/** Asks only this computer. */
const POLL_MS = 2_000;

/** Why the work on an account waits, and how long still; nothing while it goes on. */
export function Held({ account, run }: { account: string; run?: string }) {
  const told = useRunWaits((waits) => (run ? waits[run] : undefined));
  // What waits for its turn in front of Meta's limits, only the limits know.
  const usage = useQuery({ ...queries.usage(), refetchInterval: POLL_MS }).data;
  const held = waitOf(usage, account);
  const wait = told ?? (held && { until: held.until, why: frameText.waits[held.why] });
  return wait && <Countdown wait={wait} />;
}
