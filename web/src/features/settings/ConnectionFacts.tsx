import type { State, TokenReport } from "../../api/types.ts";
import { connectText } from "../../i18n/connect.ts";
import { moment } from "../../i18n/format.ts";
import { settingsText as t } from "../../i18n/settings.ts";
import { Copyable } from "../../ui/Copyable.tsx";
import styles from "./Settings.module.css";

/** What Metrix is connected to; the token itself is never shown. */
export function ConnectionFacts({ state }: { state: State }) {
  const { connection, graph } = state;
  return (
    <dl className={styles.facts}>
      <dt>{t.account}</dt>
      <dd>
        {connection?.account ? (
          <>
            {connection.account.name} <Copyable label="account id" value={connection.account.id} />
            <br />
            {connection.account.currency} · {connection.account.timeZone}
          </>
        ) : (
          t.none
        )}
      </dd>
      <dt>{t.page}</dt>
      <dd>{connection?.page?.name ?? t.none}</dd>
      <dt>{t.pixel}</dt>
      <dd>{connection?.pixel?.name ?? t.none}</dd>
      <dt>{t.token}</dt>
      <dd>{state.mode === "demo" || !connection ? t.demoToken : expiry(connection.token)}</dd>
      {state.mode === "live" && connection && (
        <>
          <dt>{t.granted}</dt>
          <dd translate="no">{connection.token.granted.join(", ")}</dd>
        </>
      )}
      <dt>{t.graph}</dt>
      <dd>
        <code translate="no">{graph.url}</code>
      </dd>
      <dt>{t.version}</dt>
      <dd>{state.apiVersion}</dd>
    </dl>
  );
}

function expiry(token: TokenReport): string {
  if (token.neverExpires) return connectText.never;
  return token.expiresAt ? connectText.expires(moment(token.expiresAt)) : connectText.expiryUnknown;
}
