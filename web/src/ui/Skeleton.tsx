import styles from "./Skeleton.module.css";

/** Grey bars in place of content that is on its way; they appear only when it takes long. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity.
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
}
