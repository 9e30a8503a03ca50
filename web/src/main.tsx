import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/errors.ts";
import { App } from "./app/App.tsx";
import { Crash } from "./app/Crash.tsx";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server retries against Meta itself; the page repeats only what never reached the server.
      retry: (failures, thrown) => ApiError.from(thrown).code === "gone" && failures < 2,
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Crash>
          <App />
        </Crash>
      </QueryClientProvider>
    </StrictMode>,
  );
}
