import styles from "./DeliveryMark.module.css";
import { deliveryOf } from "./delivery.ts";

/** Shape, word and colour of a delivery state. */
export function DeliveryMark({ value }: { value: string }) {
  const { word, shape, tone } = deliveryOf(value);
  return (
    <span className={styles.mark}>
      <svg
        className={styles.shape}
        data-tone={tone}
        viewBox="0 0 10 10"
        width="10"
        height="10"
        aria-hidden="true"
      >
        {shape === "dot" && <circle cx="5" cy="5" r="4.2" fill="currentColor" />}
        {shape === "ring" && (
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        )}
        {shape === "half" && (
          <>
            <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M5 1.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
          </>
        )}
        {shape === "square" && <rect x="1" y="1" width="8" height="8" rx="1.4" fill="currentColor" />}
        {shape === "triangle" && <path d="M5 .9 9.6 9H.4z" fill="currentColor" />}
        {shape === "bar" && <rect x="1" y="3.7" width="8" height="2.6" rx="1.3" fill="currentColor" />}
      </svg>
      <span className={styles.word}>{word}</span>
    </span>
  );
}
