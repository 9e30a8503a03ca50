import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, State } from "../../api/types.ts";
import { connectText as t } from "../../i18n/connect.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AccountList } from "./AccountList.tsx";
import { CheckList } from "./CheckList.tsx";
import styles from "./Connect.module.css";

const NO_PIXEL = "none";

/** Shows what the token may do, then asks for the ad account, Page and Pixel. */
export function AccountStep({ state, onDone }: { state: State; onDone(state: State): void }) {
  const client = useQueryClient();
  const { data, error } = useQuery(queries.accounts());
  const [account, setAccount] = useState<Account | null>(state.connection?.account ?? null);
  const [page, setPage] = useState<string | null>(state.connection?.page?.id ?? null);
  const [pixel, setPixel] = useState<string | null>(state.connection?.pixel?.id ?? null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const assets = useQuery({ ...queries.assets(account?.id ?? ""), enabled: account !== null });
  const pages = assets.data?.pages ?? [];
  const pixels = assets.data?.pixels ?? [];
  const pageId = page ?? pages.find((each) => each.canAdvertise)?.id ?? null;
  const pixelId = pixel ?? pixels.find((each) => !each.unavailable)?.id ?? NO_PIXEL;

  const choose = (next: Account) => {
    setAccount(next);
    setPage(null);
    setPixel(null);
  };
  const use = async () => {
    if (!account) return;
    const choice = {
      accountId: account.id,
      ...(pageId ? { pageId } : {}),
      ...(pixelId !== NO_PIXEL ? { pixelId } : {}),
    };
    await api.chooseAccount(choice).then(onDone, (thrown: unknown) => setFailure(ApiError.from(thrown)));
  };
  const startAgain = async () => {
    const next = await api.disconnect().catch(() => null);
    client.removeQueries({ queryKey: ["accounts"] });
    if (next) client.setQueryData(["state"], next);
  };

  const shown = failure ?? (error ? ApiError.from(error) : null);
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-labelledby="checks">
        <h2 id="checks">{t.checks}</h2>
        {state.connection && <CheckList token={state.connection.token} account={account} />}
        <span className={styles.gap} />
        <Button look="quiet" onPress={() => void startAgain()}>
          {t.other}
        </Button>
      </section>
      <section className={styles.card} aria-labelledby="accounts">
        <h2 id="accounts">{t.account}</h2>
        {shown && <ErrorNote error={shown} />}
        {!data && !error && <Skeleton lines={4} />}
        {data?.accounts.length === 0 && (
          <Notice tone="warn" title={t.noAccounts}>
            {t.noAccountsFix}
          </Notice>
        )}
        {data && data.accounts.length > 0 && (
          <AccountList accounts={data.accounts} chosen={account} onChoose={choose} />
        )}
        {account && assets.data && (
          <div className={styles.pair}>
            <Select
              label={t.page}
              hint={pages.length === 0 ? t.noPages : t.pageHint}
              options={pages.map((each) => ({
                id: each.id,
                label: each.name,
                detail: each.category,
                disabled: !each.canAdvertise,
              }))}
              value={pageId}
              onChange={setPage}
            />
            <Select
              label={t.pixel}
              hint={t.pixelHint}
              options={[
                ...pixels.map((each) => ({ id: each.id, label: each.name, disabled: each.unavailable })),
                { id: NO_PIXEL, label: t.noPixel },
              ]}
              value={pixelId}
              onChange={setPixel}
            />
          </div>
        )}
        <Button look="primary" size="large" isDisabled={!account || !assets.data} onPress={() => void use()}>
          {t.use}
        </Button>
      </section>
    </div>
  );
}
