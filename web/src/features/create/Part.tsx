import type { ReactNode } from "react";
import styles from "./Create.module.css";

/** One of the three parts of the form. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`} tabIndex={-1} className={styles.partTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
