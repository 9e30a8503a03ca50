import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

const icons = { bad: CircleAlert, warn: TriangleAlert, ok: CircleCheck, info: Info };

interface Props {
  tone: keyof typeof icons;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  announce?: boolean;
}

/** A message that stands in the page: what is the case and what to do. */
export function Notice({ tone, title, children, action, announce }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={announce ? "alert" : undefined}>
      <Icon size={17} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
