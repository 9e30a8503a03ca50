import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, Guards } from "../../api/types.ts";
import { type Currency, typedMoney } from "../../i18n/format.ts";
import { settingsText as t } from "../../i18n/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toast } from "../../ui/toasts.ts";
import styles from "./Settings.module.css";

/** The limits of spending of the chosen account; every plan is held to them. */
export function SpendGuards({ account }: { account: Account }) {
  const { data, error } = useQuery(queries.guards());
  if (error) return <ErrorNote error={ApiError.from(error)} />;
  return data ? <Form guards={data} account={account} /> : <Skeleton lines={3} />;
}

function Form({ guards, account }: { guards: Guards; account: Account }) {
  const client = useQueryClient();
  const currency = { code: account.currency, offset: account.currencyOffset ?? 100 };
  const [perObject, setPerObject] = useState(typed(guards.perObject?.minor, currency));
  const [perDay, setPerDay] = useState(typed(guards.perDay?.minor, currency));
  const [tenfoldStop, setTenfoldStop] = useState(guards.tenfoldStop);
  const [error, setError] = useState<ApiError | null>(null);
  const at = (field: string) => error?.problems.find((each) => each.at === field);

  const save = async () => {
    setError(null);
    try {
      const saved = await api.setGuards({ perObject, perDay, tenfoldStop });
      client.setQueryData(queries.guards().queryKey, saved);
      toast({ tone: "ok", text: t.guardsSaved });
    } catch (thrown) {
      setError(ApiError.from(thrown));
    }
  };
  return (
    <div className={styles.guards}>
      <p>{t.guardsText}</p>
      {error && error.problems.length === 0 && <ErrorNote error={error} />}
      <TextField
        label={t.perObject}
        hint={t.capHint}
        value={perObject}
        onChange={setPerObject}
        inputMode="decimal"
        unit={account.currency}
        error={at("perObject")?.what}
        fix={at("perObject")?.fix}
      />
      <TextField
        label={t.perDay}
        hint={t.capHint}
        value={perDay}
        onChange={setPerDay}
        inputMode="decimal"
        unit={account.currency}
        error={at("perDay")?.what}
        fix={at("perDay")?.fix}
      />
      <CheckBox selected={tenfoldStop} onChange={setTenfoldStop}>
        {t.tenfold}
      </CheckBox>
      <div>
        <Button onPress={() => void save()}>{t.guardsSave}</Button>
      </div>
    </div>
  );
}

const typed = (minor: number | undefined, currency: Currency) =>
  minor === undefined ? "" : typedMoney(minor, currency);
