import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { ActivityEntry } from "../../api/types.ts";
import { moment, NONE } from "../../i18n/format.ts";
import { activityText as t } from "../../i18n/settings.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Copyable } from "../../ui/Copyable.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toast } from "../../ui/toasts.ts";
import { setHashQuery } from "../../url/hash.ts";
import styles from "./Activity.module.css";
import { Runs } from "./Runs.tsx";

interface Props {
  timeZone: string | undefined;
  runs: boolean;
}

/** The log of what was changed, the runs that did it, and those that wait to be finished. */
export default function Activity({ timeZone, runs }: Props) {
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t.title}</h1>
      <OpenRuns />
      <nav className={styles.views} aria-label={t.views}>
        <Link href="/activity" aria-current={runs ? undefined : "page"}>
          {t.changes}
        </Link>
        <Link href="/activity/runs" aria-current={runs ? "page" : undefined}>
          {t.runs}
        </Link>
      </nav>
      {runs ? <Runs timeZone={timeZone} /> : <Changes timeZone={timeZone} />}
    </div>
  );
}

function Changes({ timeZone }: { timeZone: string | undefined }) {
  const { data, error } = useQuery(queries.activity());
  return (
    <>
      {error && <ErrorNote error={ApiError.from(error)} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.entries.length === 0 && <p className={styles.empty}>{t.empty}</p>}
      {data && data.entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll the table.
        <div className={styles.scroll} role="region" aria-label={t.label} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {[t.time, t.who, t.action, t.object, t.change, t.outcome, t.call, t.trace].map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.entries.map((entry, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: several entries can share an instant.
                <Entry key={`${entry.at} ${index}`} entry={entry} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Entry({ entry, timeZone }: { entry: ActivityEntry; timeZone: string | undefined }) {
  const bad = /fail|refus|error/i.test(entry.outcome);
  const open = /unknown|left|open/i.test(entry.outcome);
  return (
    <tr>
      <td className={styles.time}>{moment(entry.at, timeZone)}</td>
      <td className={styles.who}>
        <Who said={entry.who} />
      </td>
      <td className={styles.action}>{t.actions[entry.action] ?? entry.action}</td>
      <th scope="row" className={styles.object}>
        {entry.objectName ?? NONE}
        {entry.objectId && <Copyable label="id" value={entry.objectId} />}
      </th>
      <td className={styles.change}>
        {entry.field && <span className={styles.field}>{entry.field}: </span>}
        {entry.after !== undefined && (
          <>
            {entry.before ?? NONE} → <strong>{entry.after}</strong>
          </>
        )}
        {entry.note && <div className={styles.field}>{entry.note}</div>}
      </td>
      <td>
        <Badge tone={bad ? "bad" : open ? "warn" : "ok"}>{t.outcomes[entry.outcome] ?? entry.outcome}</Badge>
      </td>
      <td className={styles.call}>
        {entry.call ? (
          <>
            <code translate="no">
              {entry.call.method} {entry.call.path}
            </code>
            <span>{t.points(entry.call.points)}</span>
          </>
        ) : (
          NONE
        )}
      </td>
      <td>{entry.trace ? <Copyable label="trace id" value={entry.trace} /> : NONE}</td>
    </tr>
  );
}

/** A name and, where it is known, the number behind it. */
function Who({ said }: { said: string }) {
  if (said === "you") return t.you;
  const [, name, id] = /^(.*) \((\d+)\)$/.exec(said) ?? [];
  if (!name) return said;
  return (
    <>
      {name}
      <span>{id}</span>
    </>
  );
}

function OpenRuns() {
  const client = useQueryClient();
  const { data } = useQuery(queries.state());
  const waiting = (data?.openRuns ?? []).filter((run) => run.state !== "running");
  const resume = async (id: string) => {
    try {
      await api.resume(id);
      setHashQuery({ run: id });
    } catch (thrown) {
      const error = ApiError.from(thrown);
      toast({ tone: "bad", text: error.title, detail: error.fix ?? error.message });
    }
    void client.invalidateQueries({ queryKey: ["state"] });
  };
  return waiting.map((run) => (
    <Notice
      key={run.id}
      tone="warn"
      title={`${t.open}: ${run.title}`}
      action={<Button onPress={() => void resume(run.id)}>{t.resume}</Button>}
    >
      {t.openText(run.made, run.left + run.unknown)}
    </Notice>
  ));
}
