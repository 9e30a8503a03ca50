import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { TokenCard } from "./TokenCard.tsx";

const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

it("sends the token once, in the body, and empties the field", async () => {
  const user = userEvent.setup();
  const sent: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(request.clone());
    return answer(422, {
      code: "token_refused",
      title: "Meta does not accept this token",
      fix: "Make a new one.",
    });
  });
  render(<TokenCard onConnected={() => undefined} />);
  const field = screen.getByLabelText("Access token");
  await user.type(field, "EAAcanary123{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Make a new one.");
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).not.toContain("canary");
  expect(await sent[0]?.text()).toBe('{"token":"EAAcanary123"}');
  expect(field).toHaveProperty("value", "");
  expect(document.body.innerHTML).not.toContain("canary");
});

it("asks for a token when there is none, and sends nothing", async () => {
  const user = userEvent.setup();
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  render(<TokenCard onConnected={() => undefined} />);
  await user.click(screen.getByRole("button", { name: "Check the token" }));
  expect(screen.getByRole("alert").textContent).toContain("no token");
  expect(fetch).not.toHaveBeenCalled();
});

it("is outside any form and known to no password manager", () => {
  render(<TokenCard onConnected={() => undefined} />);
  const field = screen.getByLabelText("Access token");
  expect(field.closest("form")).toBeNull();
  expect(field).toHaveProperty("type", "password");
  expect(field.getAttribute("autocomplete")).toBe("off");
});
