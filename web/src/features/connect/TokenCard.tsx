import { KeyRound, ShieldCheck } from "lucide-react";
import { useId, useRef, useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import type { Connected } from "../../api/types.ts";
import { connectText as t } from "../../i18n/connect.ts";
import { Button } from "../../ui/Button.tsx";
import { MetaNumbers } from "../../ui/ErrorNote.tsx";
import field from "../../ui/Field.module.css";
import styles from "./Connect.module.css";

/**
 * Takes the access token. A plain field outside any form and outside React's state: its text is
 * read once, sent once, and the field is emptied before the answer comes.
 */
export function TokenCard({ onConnected }: { onConnected(connected: Connected): void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);

  const check = async () => {
    const box = input.current;
    if (!box || busy) return;
    const token = box.value.trim();
    box.value = "";
    if (token === "") {
      setError(new ApiError(0, { code: "invalid_input", title: t.empty, fix: t.emptyFix }));
      return box.focus();
    }
    setBusy(true);
    setError(null);
    try {
      onConnected(await api.connect(token));
    } catch (thrown) {
      setError(ApiError.from(thrown));
      box.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.card} aria-labelledby="own">
      <span className={styles.icon}>
        <KeyRound size={20} aria-hidden="true" />
      </span>
      <h2 id="own">{t.tokenTitle}</h2>
      <p className={styles.text}>{t.tokenText}</p>
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {t.token}
        </label>
        <input
          ref={input}
          id={id}
          type="password"
          className={field.input}
          autoComplete="off"
          spellCheck={false}
          translate="no"
          data-1p-ignore=""
          data-lpignore="true"
          data-invalid={error !== null || undefined}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint ${id}-error`}
          onKeyDown={(event) => event.key === "Enter" && void check()}
        />
        <p className={field.hint} id={`${id}-hint`}>
          {t.tokenHint}
        </p>
        <div className={field.error} id={`${id}-error`} role="alert">
          {error && (
            <>
              {error.meta ? t.metaSays(error.message) : error.message}
              {error.fix && <span className={field.fix}> {error.fix}</span>}
              {error.meta && <MetaNumbers {...error.meta} />}
            </>
          )}
        </div>
      </div>
      <p className={styles.text}>{t.needed}</p>
      <span className={styles.gap} />
      <Button size="large" isDisabled={busy} onPress={() => void check()}>
        {busy ? t.checking : t.check}
      </Button>
      <p className={styles.kept}>
        <ShieldCheck size={15} aria-hidden="true" />
        <span>
          <strong>{t.kept}.</strong> {t.keptText}
        </span>
      </p>
    </section>
  );
}
