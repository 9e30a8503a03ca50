import { useQueryClient } from "@tanstack/react-query";
import { Check, FlaskConical } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { startOver } from "../../api/queries.ts";
import type { Connected, State } from "../../api/types.ts";
import { connectText as t } from "../../i18n/connect.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { AccountStep } from "./AccountStep.tsx";
import styles from "./Connect.module.css";
import { TokenCard } from "./TokenCard.tsx";

/** The first screen: the demo account in one click, or an access token and then an ad account. */
export default function Connect({ state }: { state: State }) {
  const client = useQueryClient();
  const [, goTo] = useLocation();
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const choosing = state.mode === "live" && state.connection !== undefined;

  const arrive = (next: State) => {
    startOver(client, next);
    goTo("/ads/campaigns");
  };
  // What the token may do is shown even when the account of the last time is chosen already.
  const review = ({ state: next }: Connected) => {
    startOver(client, next);
    goTo("/connect");
  };
  const demo = async () => {
    setBusy(true);
    setError(null);
    await api.connectDemo().then(arrive, (thrown: unknown) => setError(ApiError.from(thrown)));
    setBusy(false);
  };

  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t.title}</h1>
      {error && <ErrorNote error={error} />}
      {choosing ? (
        <AccountStep state={state} onDone={arrive} />
      ) : (
        <div className={styles.cards}>
          <section className={styles.card} aria-labelledby="demo">
            <span className={styles.icon}>
              <FlaskConical size={20} aria-hidden="true" />
            </span>
            <h2 id="demo">{t.demoTitle}</h2>
            <p className={styles.text}>{t.demoText}</p>
            <ul className={styles.points}>
              {t.demoPoints.map((point) => (
                <li key={point}>
                  <Check size={15} aria-hidden="true" />
                  {point}
                </li>
              ))}
            </ul>
            <span className={styles.gap} />
            <Button look="primary" size="large" isDisabled={busy} onPress={() => void demo()}>
              {t.demoButton}
            </Button>
          </section>
          <TokenCard onConnected={review} />
        </div>
      )}
    </div>
  );
}
