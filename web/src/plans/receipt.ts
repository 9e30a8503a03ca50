import { api } from "../api/endpoints.ts";

/** Saves the receipt of a run as a JSON file, the same as the command line writes. */
export async function saveReceipt(run: string): Promise<void> {
  const text = JSON.stringify(await api.receipt(run), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `metrix-receipt-${run}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
