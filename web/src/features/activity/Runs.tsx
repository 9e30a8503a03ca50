import { useQuery } from "@tanstack/react-query";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { RunState, RunSummary } from "../../api/types.ts";
import { count, moment } from "../../i18n/format.ts";
import { activityText as t } from "../../i18n/settings.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { setHashQuery } from "../../url/hash.ts";
import styles from "./Activity.module.css";

const tones: Record<RunState, "ok" | "warn" | "bad" | "accent"> = {
  running: "accent",
  done: "ok",
  partly: "bad",
  stopped: "warn",
  open: "warn",
};

/** The runs of plans, newest first; each opens with its steps and what can be done about it. */
export function Runs({ timeZone }: { timeZone: string | undefined }) {
  const { data, error } = useQuery(queries.runs());
  if (error) return <ErrorNote error={ApiError.from(error)} />;
  if (!data) return <Skeleton lines={8} />;
  if (data.runs.length === 0) return <p className={styles.empty}>{t.noRuns}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll the table.
    <div className={styles.scroll} role="region" aria-label={t.runsLabel} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[t.time, t.run, t.outcome, t.made, t.failed, t.unknown, t.left].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.runs.map((run) => (
            <Row key={run.id} run={run} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ run, timeZone }: { run: RunSummary; timeZone: string | undefined }) {
  return (
    <tr>
      <td className={styles.time}>{moment(run.startedAt, timeZone)}</td>
      <th scope="row" className={styles.object}>
        <button type="button" className={styles.open} onClick={() => setHashQuery({ run: run.id })}>
          {run.title}
        </button>
      </th>
      <td>
        <Badge tone={tones[run.state]}>{t.runStates[run.state]}</Badge>
      </td>
      <td>
        {count(run.made)} / {count(run.planned)}
      </td>
      <td>{count(run.failed)}</td>
      <td>{count(run.unknown)}</td>
      <td>{count(run.left)}</td>
    </tr>
  );
}
