import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { startOver } from "../../api/queries.ts";
import type { State } from "../../api/types.ts";
import { bytes, counted } from "../../i18n/format.ts";
import { settingsText as t } from "../../i18n/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ConnectionFacts } from "./ConnectionFacts.tsx";
import { EraseDialog } from "./EraseDialog.tsx";
import { FirstContact } from "./FirstContact.tsx";
import styles from "./Settings.module.css";
import { SpendGuards } from "./SpendGuards.tsx";
import { type Theme, ThemeChoice } from "./ThemeChoice.tsx";

interface Props {
  state: State;
  theme: Theme;
  onTheme(theme: Theme): void;
}

/** Connection, appearance, data on this computer, and the two ways to end. */
export default function Settings({ state, theme, onTheme }: Props) {
  const client = useQueryClient();
  const [, goTo] = useLocation();
  const [error, setError] = useState<ApiError | null>(null);
  const [erasing, setErasing] = useState(false);
  const [ended, setEnded] = useState<string | null>(null);

  const attempt = (act: () => Promise<void>) => () => {
    setError(null);
    void act().catch((thrown: unknown) => setError(ApiError.from(thrown)));
  };
  const disconnect = attempt(async () => {
    startOver(client, await api.disconnect());
    goTo("/connect");
  });
  const quit = attempt(async () => {
    await api.quit();
    setEnded(t.quitDone);
  });
  const erase = attempt(async () => {
    setErasing(false);
    await api.erase();
    setEnded(t.eraseDone);
  });

  const { files, bytes: size } = state.tempUploads;
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t.title}</h1>
      {error && <ErrorNote error={error} />}
      {ended && (
        <Notice tone="ok" title={t.quitTitle} announce>
          {ended}
        </Notice>
      )}
      <Section title={t.connection}>
        <ConnectionFacts state={state} />
        {state.mode !== "none" && (
          <Row
            text={t.disconnectText}
            button={
              <>
                {state.mode === "live" && <Button onPress={() => goTo("/connect")}>{t.change}</Button>}
                <Button onPress={disconnect}>
                  {state.mode === "demo" ? t.disconnectDemo : t.disconnect}
                </Button>
              </>
            }
          />
        )}
      </Section>
      {state.connection?.account && (
        <Section title={t.guards}>
          <SpendGuards key={state.connection.account.id} account={state.connection.account} />
        </Section>
      )}
      {state.connection?.account && (
        <Section title={t.calls}>
          <FirstContact key={state.connection.account.id} />
        </Section>
      )}
      <Section title={t.theme}>
        <ThemeChoice theme={theme} onChange={onTheme} />
      </Section>
      <Section title={t.data}>
        <dl className={styles.facts}>
          <dt>{t.folder}</dt>
          <dd>
            <code translate="no">{state.dataDir}</code>
          </dd>
          <dt>{t.uploads}</dt>
          <dd>
            {files === 0 ? t.uploadsNone : t.uploadsSome(counted(files, "image", "images"), bytes(size))}
          </dd>
        </dl>
        <Row
          text={t.holds}
          button={
            <Button look="danger" onPress={() => setErasing(true)}>
              {t.erase}
            </Button>
          }
        />
      </Section>
      <Section title={t.quit}>
        <Row text={t.quitText} button={<Button onPress={quit}>{t.quitButton}</Button>} />
      </Section>
      <p className={styles.about}>{t.about(state.version)}</p>
      {erasing && <EraseDialog onClose={() => setErasing(false)} onErase={erase} />}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Row({ text, button }: { text: string; button: ReactNode }) {
  return (
    <div className={styles.row}>
      <p>{text}</p>
      {button}
    </div>
  );
}
