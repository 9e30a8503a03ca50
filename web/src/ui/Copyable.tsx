import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./Copyable.module.css";

/** A value such as an id or a trace, with a button that copies it. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <span className={styles.copyable}>
      <code translate="no">{value}</code>
      <Button
        look="icon"
        size="small"
        aria-label={copied ? `${label} copied` : `Copy ${label}`}
        onPress={copy}
      >
        {copied ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
      </Button>
    </span>
  );
}
