import type { ReactNode } from "react";
import styles from "./Badge.module.css";

/** A short label with a colour of meaning. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "warn" | "ok" | "bad" | "accent";
  children: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
