import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./Toasts.module.css";
import { type Toast, useToasts } from "./toasts.ts";

const icons = { ok: CircleCheck, bad: CircleAlert, info: Info };
const SHOWN_MS = 8_000;

/** The region where toasts appear; a message stays while the pointer or the focus is on it. */
export function Toasts() {
  const list = useToasts((state) => state.list);
  return (
    <section className={styles.region} aria-label="Messages">
      <div role="status" aria-live="polite">
        {list.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const remove = useToasts((state) => state.remove);
  const [held, setHeld] = useState(false);
  const Icon = icons[toast.tone];
  useEffect(() => {
    // A failure stays until the person closes it.
    if (held || toast.tone === "bad") return;
    const timer = setTimeout(() => remove(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, remove, toast.id, toast.tone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the message while someone reads it.
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={17} aria-hidden="true" />
      <div className={styles.words}>
        <p>{toast.text}</p>
        {toast.detail && <p className={styles.detail}>{toast.detail}</p>}
      </div>
      {toast.action && (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            remove(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button look="icon" size="small" aria-label="Close message" onPress={() => remove(toast.id)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
