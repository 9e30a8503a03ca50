import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { Redirect, Route, Router, Switch } from "wouter";
import { ApiError } from "../api/errors.ts";
import { queries } from "../api/queries.ts";
import type { State } from "../api/types.ts";
import { Ads } from "../features/ads/Ads.tsx";
import { frameText as t } from "../i18n/frame.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { setHashQuery, useHashPath, useHashQuery } from "../url/hash.ts";
import { NoSession } from "./NoSession.tsx";
import { Shell } from "./Shell.tsx";
import { type Theme, useTheme } from "./theme.ts";
import { useServerEvents } from "./useServerEvents.ts";
import { type Session, useSession } from "./useSession.ts";

const Connect = lazy(() => import("../features/connect/Connect.tsx"));
const Create = lazy(() => import("../features/create/Create.tsx"));
const Activity = lazy(() => import("../features/activity/Activity.tsx"));
const RunDialog = lazy(() => import("../plans/RunDialog.tsx"));
const Settings = lazy(() => import("../features/settings/Settings.tsx"));

/** The page: session first, then connection, then the screens. */
export function App() {
  const session = useSession();
  return (
    <I18nProvider locale="en-US">
      <Router hook={useHashPath}>
        <OpenPage session={session} />
        <Toasts />
      </Router>
    </I18nProvider>
  );
}

function OpenPage({ session }: { session: Session }) {
  useServerEvents(session === "open");
  const state = useQuery({ ...queries.state(), enabled: session === "open" });
  if (session === "none" || session === "refused") return <NoSession refused={session === "refused"} />;
  if (state.error && !state.data) {
    return (
      <main className="boot-text">
        <h1 className="visually-hidden">{t.product}</h1>
        <ErrorNote error={ApiError.from(state.error)} />
      </main>
    );
  }
  return (
    <Shell state={state.data}>
      <Suspense fallback={<Skeleton lines={6} />}>{state.data && <Screens state={state.data} />}</Suspense>
    </Shell>
  );
}

function Screens({ state }: { state: State }) {
  const query = useHashQuery();
  const draft = query.get("draft");
  const run = query.get("run");
  const showRun = (id: string | null) => setHashQuery({ draft: null, run: id });
  const { theme, choose } = useTheme();
  const connected = state.mode !== "none" && state.connection?.account !== undefined;
  const account = state.connection?.account;
  return (
    <>
      <Switch>
        <Route path="/settings">
          <Settings state={state} theme={theme} onTheme={(next: Theme) => choose(next)} />
        </Route>
        <Route path="/activity">
          <Activity timeZone={account?.timeZone} runs={false} />
        </Route>
        <Route path="/activity/runs">
          <Activity timeZone={account?.timeZone} runs />
        </Route>
        {!connected && (
          <Route>
            <Connect state={state} />
          </Route>
        )}
        <Route path="/connect">
          <Connect state={state} />
        </Route>
        <Route path="/ads/:level">{({ level }) => account && <Ads account={account} level={level} />}</Route>
        <Route>
          <Redirect to="/ads/campaigns" replace />
        </Route>
      </Switch>
      {draft && connected && (
        <Create
          key={draft}
          state={state}
          draftId={draft}
          onClose={() => setHashQuery({ draft: null })}
          onStarted={showRun}
        />
      )}
      {run && account && (
        <RunDialog key={run} id={run} account={account} onClose={() => showRun(null)} onRun={showRun} />
      )}
    </>
  );
}
