import { KeyRound } from "lucide-react";
import { frameText as t } from "../i18n/frame.ts";
import styles from "./NoSession.module.css";

/** Shown to a tab without a key: says how to get a new launch address, and takes no input. */
export function NoSession({ refused }: { refused: boolean }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <span className={styles.icon}>
          <KeyRound size={22} aria-hidden="true" />
        </span>
        <h1>{t.noSessionTitle}</h1>
        {refused && <p className={styles.refused}>{t.codeRefused}</p>}
        <p>{t.noSessionText}</p>
        <p>{t.noSessionFix}</p>
        <pre className={styles.command}>
          <code>./metrix</code>
        </pre>
      </div>
    </main>
  );
}
