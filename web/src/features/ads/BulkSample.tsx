import type { Account, NodeLevel } from "../../api/types.ts";
import { bulkText as t } from "../../i18n/bulk.ts";
import { minorMoney } from "../../i18n/format.ts";
import { PlanProblems } from "../../plans/PlanProblems.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import styles from "./BulkEdit.module.css";
import { currencyOf } from "./columns.tsx";
import type { Sample } from "./useBulkSample.ts";

/** Fields that say themselves what is wrong with them. */
const atFields = new Set(["percent", "atMost", "amount", "find"]);

interface Props {
  sample: Sample;
  account: Account;
  node: NodeLevel;
  /** How many objects the change is for. */
  selected: number;
}

/** The first objects before and after, how many change, and why the others stay. */
export function BulkSample(props: Props) {
  const { sample, account } = props;
  if (sample.state === "failed") return <ErrorNote error={sample.error} />;
  const currency = currencyOf(account);
  return (
    <section className={styles.sample} aria-label={t.sample}>
      <p role="status">
        <strong>{titleOf(props)}</strong>
      </p>
      {sample.state === "nothing" && <p className={styles.quiet}>{t.sampleHint}</p>}
      {sample.state === "waits" && <Skeleton lines={3} />}
      {sample.state === "shown" && (
        <>
          {sample.data.lines.length > 0 && (
            <ul className={styles.lines}>
              {sample.data.lines.map((line) => (
                <li key={`${line.name} ${line.after}`}>
                  {line.label !== t.nameLabel && (
                    <span className={styles.name}>
                      {line.name} <span className={styles.label}>{line.label}</span>
                    </span>
                  )}
                  <span className={styles.change}>
                    <span>{line.before}</span> <span aria-hidden="true">→</span>
                    <span className="visually-hidden">{t.becomes}</span> <strong>{line.after}</strong>
                  </span>
                </li>
              ))}
              {sample.data.changes > sample.data.lines.length && (
                <li className={styles.quiet}>{t.more(sample.data.changes - sample.data.lines.length)}</li>
              )}
            </ul>
          )}
          {sample.data.spendPerDayBefore.minor !== sample.data.spendPerDayAfter.minor && (
            <p className={styles.quiet}>
              {t.perDay(
                minorMoney(sample.data.spendPerDayBefore.minor, currency),
                minorMoney(sample.data.spendPerDayAfter.minor, currency),
              )}
            </p>
          )}
          <PlanProblems problems={sample.problems.filter((each) => !atFields.has(each.at))} />
        </>
      )}
    </section>
  );
}

function titleOf({ sample, node, selected }: Props): string {
  if (sample.state !== "shown") return t.sample;
  return sample.wrong ? t.blocked : t.counts(sample.data, node, selected);
}
