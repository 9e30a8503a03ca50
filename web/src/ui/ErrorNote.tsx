import type { ReactNode } from "react";
import type { ApiError } from "../api/errors.ts";
import { Copyable } from "./Copyable.tsx";
import styles from "./ErrorNote.module.css";
import { Notice } from "./Notice.tsx";

/** An error as a person needs it: what, why, what to do; Meta's numbers last. */
export function ErrorNote({ error, action }: { error: ApiError; action?: ReactNode }) {
  return (
    <Notice tone="bad" title={error.title} action={action} announce>
      {error.message !== error.title && <p>{error.message}</p>}
      {error.fix && <p>{error.fix}</p>}
      {error.problems.map((problem) => (
        <p key={`${problem.at} ${problem.what}`}>
          {problem.what} {problem.fix}
        </p>
      ))}
      {error.meta && (
        <MetaNumbers code={error.meta.code} subcode={error.meta.subcode} trace={error.meta.trace} />
      )}
    </Notice>
  );
}

/** The numbers that Meta's support asks for. */
export function MetaNumbers(props: {
  code: number;
  subcode?: number | undefined;
  trace?: string | undefined;
}) {
  // No number: it was no answer of Meta's own, such as a bare HTTP 500 on the way.
  if (!props.code) return null;
  return (
    <p className={styles.numbers}>
      <span>
        Meta code {props.code}
        {props.subcode ? ` / ${props.subcode}` : ""}
      </span>
      {props.trace && (
        <span>
          Trace <Copyable label="trace id" value={props.trace} />
        </span>
      )}
    </p>
  );
}
